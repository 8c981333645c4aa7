-- What limits count by. Capitals, and what stands behind a plus, lead to the same mailbox at nearly every provider:
-- under a hundred spellings of an address its owner would get a hundred times as much.
alter table app.delivery add column mailbox text not null
    generated always as (regexp_replace(lower(address), '(?<=.)\+[^@]*(?=@)', '')) stored;
comment on column app.delivery.mailbox is 'where the address leads to, whatever its spelling; a mobile number as it is';

drop index app.delivery_sent_to;
create index delivery_sent_to on app.delivery (mailbox, sent_at) where state = 'SENT';
drop index app.delivery_in_hand;
create index delivery_in_hand on app.delivery (mailbox) where state = 'WAITING' and claimed_until is not null;
drop index app.delivery_waiting_for;
create index delivery_waiting_for on app.delivery (mailbox, channel) where state = 'WAITING';
