-- Texts are packed as soon as a message is written, together with its facts: most of the room a packed message took was
-- theirs. MessagePacking goes through all of those before once more.
alter table outbox_message alter column facts drop not null;
comment on column outbox_message.facts is 'what the message tells, until it is rendered; then they are packed with its texts';
comment on column outbox_message.packed is
    'subject, body, short text and facts, separated by character 31: zlib with the dictionary notification/texts-2.txt; of some old messages the first three, separated by character 0, with texts-1.txt';
update outbox_packing set up_to = -1;

-- Only rare kinds are far apart: the newest of the others are found by walking back.
create index outbox_message_rare_kind on outbox_message (kind, id)
    where kind not in ('NEW_TASK', 'RECEIVED', 'RESOLVED', 'RATE_INVITATION', 'REMINDER', 'WHAT_BECAME');
drop index outbox_message_kind;
