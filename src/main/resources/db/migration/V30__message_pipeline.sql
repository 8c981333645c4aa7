-- Messages keep their text and their facts; HTML is made from the facts when a mail is sent.

alter table outbox_message drop column html;
alter table delivery drop column html;

comment on column outbox_message.facts is 'what was true when it was written; since it is rendered, all that its text says of the case';
comment on column outbox_message.attempts is 'how often somebody tried to render it';

-- Limits a day hold for every address, no longer for mobile numbers alone.
drop index delivery_sms_sent;
create index delivery_sent_to on delivery (address, sent_at) where state = 'SENT';
drop index delivery_waiting_sms;
create index delivery_waiting_for on delivery (address, channel) where state = 'WAITING';

-- Done by one task since, "messages".
delete from scheduled_tasks where task_name in ('messages-into-words', 'emails-out', 'sms-out');
