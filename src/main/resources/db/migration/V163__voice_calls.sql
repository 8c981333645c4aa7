-- Calls ordered from the voice gateway: sent after the step's transaction has ended, answered by a signed call, once.

create table app.voice_call (
    id          uuid        primary key,
    call        bigint      not null references app.satisfaction_call (number) on delete cascade,
    state       text        not null check (state in ('WAITING', 'ORDERED', 'CLOSED')),
    outcome     text        check (outcome in
        ('ANSWERED', 'NOT_REACHED', 'REFUSED', 'DO_NOT_CALL', 'WRONG_NUMBER', 'FAILED', 'SILENT')),
    attempts    integer     not null default 0,
    next_at     timestamptz not null,
    created_at  timestamptz not null,
    ordered_at  timestamptz,
    closed_at   timestamptz,
    answer_hash bytea,
    constraint voice_call_closed check ((state = 'CLOSED') = (outcome is not null) and (state = 'CLOSED') = (closed_at is not null))
);

comment on column app.voice_call.next_at is 'WAITING: when it is sent, or sent again';
comment on column app.voice_call.answer_hash is 'of the answer that counted, by which a repeat of it is known';

create unique index voice_call_open on app.voice_call (call) where state <> 'CLOSED';
create index voice_call_of_call on app.voice_call (call);
create index voice_call_waiting on app.voice_call (next_at) where state = 'WAITING';
