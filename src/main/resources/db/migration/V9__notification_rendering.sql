-- A message that cannot be put into words is set aside with the reason, and the others go on.

alter table outbox_message
    add attempts integer not null default 0,
    add failure  varchar(500);

comment on column outbox_message.attempts is 'how often somebody tried to put it into words';
comment on column outbox_message.failure is 'why that failed; an administrator puts the message back by clearing it';

drop index outbox_message_unrendered;
create index outbox_message_waiting on outbox_message (id) where rendered_at is null and failure is null;
create index outbox_message_failed on outbox_message (id) where failure is not null;
