-- One row for each way on which a message leaves: an e-mail, an SMS, or a digest that stands for several.

create table delivery (
    id            bigint generated always as identity primary key,
    sending_id    uuid not null default gen_random_uuid(),
    message_id    bigint references outbox_message,
    channel       text not null check (channel in ('EMAIL', 'SMS')),
    username      text,
    address       text not null,
    language      varchar(2) not null,
    urgent        boolean not null,
    state         text not null default 'WAITING' check (state in ('WAITING', 'SENT', 'FAILED', 'SUPERSEDED')),
    made_at       timestamptz not null,
    not_before    timestamptz not null,
    claimed_until timestamptz,
    attempts      integer not null default 0,
    give_up_at    timestamptz,
    tried_at      timestamptz,
    reason        text,
    answer        varchar(300),
    sent_at       timestamptz,
    failed_at     timestamptz,
    resent_by     text,
    resent_at     timestamptz,
    digest_id     bigint references delivery,
    subject       text,
    body          text,
    short_text    text,
    html          text,
    constraint delivery_of_message_or_digest check ((message_id is null) = (subject is not null))
);

comment on column delivery.sending_id is 'what the gateway knows it by, the same at each try, so that a repeat is harmless';
comment on column delivery.message_id is 'null for a digest, which has its own words and is pointed to by what it stands for';
comment on column delivery.username is 'one of the ministry''s people; null: the case''s reporter';
comment on column delivery.address is 'an e-mail address, or a mobile number in E.164';
comment on column delivery.urgent is 'may come at night, goes before the others, is never put into a digest';
comment on column delivery.claimed_until is 'a worker is sending it; if that worker dies, somebody else does after this';
comment on column delivery.give_up_at is 'some hours after its first try';
comment on column delivery.reason is 'why the last try failed, one of our words';
comment on column delivery.answer is 'what the gateway said to it';

create unique index delivery_message on delivery (message_id, channel) where message_id is not null;
create unique index delivery_sending on delivery (sending_id);
create index delivery_digest on delivery (digest_id) where digest_id is not null;
-- The queue: each claim reads its first row. What was sent is in none of the next six.
create index delivery_due on delivery (channel, urgent desc, not_before, id) where state = 'WAITING';
create index delivery_in_hand on delivery (address) where state = 'WAITING' and claimed_until is not null;
create index delivery_of_person on delivery (username, channel) where state = 'WAITING' and username is not null;
create index delivery_giving_up on delivery (give_up_at) where state = 'WAITING' and give_up_at is not null;
create index delivery_waiting_sms on delivery (address) where state = 'WAITING' and channel = 'SMS';
create index delivery_failed on delivery (id) where state = 'FAILED';
-- How many a mobile number has got lately.
create index delivery_sms_sent on delivery (address, sent_at) where state = 'SENT' and channel = 'SMS';
-- When a gateway last took something.
create index delivery_sent on delivery (channel, sent_at) where state = 'SENT';
