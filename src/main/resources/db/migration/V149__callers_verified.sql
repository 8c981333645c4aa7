-- What a caller has shown themselves entitled to: in one call, for one case.
create table app.caller_verification (
    call_id     uuid not null references app.call on delete cascade,
    case_number bigint not null references app.case_file,
    actions     text[] not null check (cardinality(actions) > 0),
    at          timestamptz not null,
    primary key (call_id, case_number)
);

comment on column app.caller_verification.actions is 'as the table CallerVerification answered: TRACK, INFORM, OBJECT, ACCEPT, WITHDRAW';
