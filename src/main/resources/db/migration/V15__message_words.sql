-- A message's words as HTML, kept as they are sent, beside the plain text and the short one.

alter table outbox_message add html text;

comment on column outbox_message.html is 'a whole page for mail programs; null: put into words before there was any';
