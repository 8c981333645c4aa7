-- Messages, one row a recipient: what they tell is written with the case, their words come afterwards.

create sequence outbox_seq increment by 50;
create table outbox_message (
    id          bigint primary key,
    case_number bigint not null references case_file,
    kind        text not null,
    username    text,
    language    varchar(2) not null,
    facts       jsonb not null,
    written_at  timestamptz not null,
    rendered_at timestamptz,
    subject     text,
    body        text,
    short_text  text
);

comment on column outbox_message.username is 'one of the ministry''s people; null: the case''s reporter';

create index outbox_message_case on outbox_message (case_number, id);
create index outbox_message_unrendered on outbox_message (id) where rendered_at is null;
