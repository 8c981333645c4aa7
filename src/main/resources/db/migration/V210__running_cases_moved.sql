-- Running cases that are moved to another version of their model. Each case has a row until the move is over, which is
-- changed in the transaction that moves it; of a move that is over stay the sums, and the cases that may be tried again.
create table app.model_move (
    id          uuid primary key,
    process_key text not null,
    target      integer not null,
    note        varchar(200) not null,
    state       text not null check (state in ('RUNNING', 'STOPPED', 'DONE')),
    started_by  text not null,
    started_at  timestamptz not null,
    finished_at timestamptz,
    check ((state = 'DONE') = (finished_at is not null))
);
create unique index model_move_unfinished on app.model_move (process_key) where state <> 'DONE';
create index model_move_of_process on app.model_move (process_key, started_at);
comment on column app.model_move.target is 'number of the version that the cases get';
comment on column app.model_move.started_by is 'user name';

create table app.model_move_case (
    move         uuid not null references app.model_move on delete cascade,
    process      varchar(64) not null,
    from_version integer not null,
    state        text not null default 'WAITING' check (state in ('WAITING', 'MOVED', 'REFUSED', 'ENDED', 'FAILED', 'LEFT')),
    reason       text,
    step         text,
    subject      text,
    attempts     integer not null default 0,
    tried_at     timestamptz,
    primary key (move, process)
);
create index model_move_case_waiting on app.model_move_case (move, tried_at nulls first, process) where state = 'WAITING';
comment on column app.model_move_case.process is 'id of the process that carries the case';
comment on column app.model_move_case.reason is 'why it is not moved: a name of MoveObstacle.Reason';
comment on column app.model_move_case.step is 'the node at which it waits';
comment on column app.model_move_case.subject is 'the event or variable that the reason is about';
comment on column app.model_move_case.tried_at is 'when it last failed; those that never did come first';

create table app.model_move_result (
    move         uuid not null references app.model_move on delete cascade,
    from_version integer not null,
    outcome      text not null check (outcome in ('MOVED', 'REFUSED', 'ENDED', 'LEFT')),
    reason       text not null,
    step         text not null,
    subject      text not null,
    cases        integer not null,
    primary key (move, from_version, outcome, reason, step, subject)
);
