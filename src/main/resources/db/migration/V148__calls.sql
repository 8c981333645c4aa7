-- Calls to the call centre: each is a record of its own, with or without a case.

create table app.call_kind (
    code         text primary key check (code ~ '^[A-Z][A-Z_]{1,39}$'),
    position     integer not null,
    arabic_name  varchar(60) not null check (length(arabic_name) > 0),
    english_name varchar(60) not null check (length(english_name) > 0),
    offered      boolean not null default true
);

comment on table app.call_kind is 'What a call was about. The application itself names NEW_REPORT and BROKEN_OFF only';
comment on column app.call_kind.offered is 'to agents; calls keep a kind that is offered no more';

insert into app.call_kind (code, position, arabic_name, english_name) values
    ('NEW_REPORT', 10, 'تسجيل طلب جديد', 'New request'),
    ('FOLLOW_UP', 20, 'متابعة طلب', 'Follow-up of a request'),
    ('INQUIRY', 30, 'استفسار عام', 'General inquiry'),
    ('TRANSACTION_INQUIRY', 40, 'استعلام عن معاملة', 'Inquiry about a transaction'),
    ('SYSTEM_INQUIRY', 50, 'استفسار عن نظام إلكتروني', 'Inquiry about a system'),
    ('SERVICE_COMPLAINT', 60, 'شكوى من الخدمة', 'Complaint about the service'),
    ('WRONG_NUMBER', 70, 'اتصال خاطئ', 'Wrong number'),
    ('BROKEN_OFF', 80, 'انقطع الاتصال', 'Call broken off');

create table app.call (
    id              uuid primary key,
    agent           text not null,
    begun_at        timestamptz not null,
    resumed_at      timestamptz,
    talked_seconds  integer not null default 0 check (talked_seconds >= 0),
    broken_off_at   timestamptz,
    ended_at        timestamptz,
    touched_at      timestamptz not null,
    kind            text references app.call_kind,
    note            varchar(2000),
    case_number     bigint references app.case_file,
    caller_mobile   varchar(16),
    caller_identity varchar(10),
    caller_case     bigint,
    typed_end       jsonb not null default '{}',
    typed_report    jsonb not null default '{}',
    constraint call_ended_with_kind check ((ended_at is null) = (kind is null)),
    constraint call_talks_or_not check ((resumed_at is null) = (broken_off_at is not null or ended_at is not null))
);

comment on column app.call.resumed_at is 'since when the two have been talking; null while broken off and after the end';
comment on column app.call.talked_seconds is 'without the time since resumed_at';
comment on column app.call.touched_at is 'when the agent did something last: calls that were forgotten end by themselves';
comment on column app.call.caller_case is 'the number by which the caller was found; nobody may have such a case';
comment on column app.call.typed_end is 'what is typed in the form that ends the call, kept until it ends';
comment on column app.call.typed_report is 'what is typed in the report, kept until it is sent or the caller is forgotten';

create index call_begun on app.call (begun_at);
create index call_of_agent on app.call (agent, begun_at);
create index call_open on app.call (touched_at) where ended_at is null;
create index call_with_caller on app.call (ended_at)
    where caller_mobile is not null or caller_identity is not null or typed_report <> '{}';

-- What a caller is known by: the numbers that were looked for and the cases that were found.
create table app.call_caller (
    key     text not null,
    call_id uuid not null references app.call on delete cascade,
    primary key (key, call_id)
);

create index call_caller_of_call on app.call_caller (call_id);

-- What an agent did for a caller.
create table app.call_action (
    id          bigint generated always as identity primary key,
    call_id     uuid not null references app.call,
    at          timestamptz not null,
    agent       text not null,
    action      text not null check (action in ('REPORTED', 'INFORMED', 'OBJECTED', 'ACCEPTED', 'WITHDRAWN')),
    case_number bigint not null references app.case_file deferrable initially deferred
);

create index call_action_of_call on app.call_action (call_id);
create unique index call_action_reported on app.call_action (case_number) where action = 'REPORTED';

-- Where in a social network a case was raised.
create table app.case_post (
    case_number bigint primary key references app.case_file deferrable initially deferred,
    link        varchar(500) not null check (link like 'https://%'),
    recorded_by text not null,
    recorded_at timestamptz not null
);
