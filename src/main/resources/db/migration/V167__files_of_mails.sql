-- A mail may bring a file that its feature makes anew whenever the mail is sent.
alter table app.delivery add column attachment text;

comment on column app.delivery.attachment is 'which file goes with an e-mail: the feature that makes it, and which one';
