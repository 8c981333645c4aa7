-- What trying a candidate has shown. One a candidate: the last.
create table app.model_trial (
    candidate   uuid primary key references app.model_candidate on delete cascade,
    fingerprint text not null,
    started_at  timestamptz not null,
    started_by  text,
    finished_at timestamptz,
    report      jsonb,
    check (report is null or finished_at is not null)
);
comment on column app.model_trial.fingerprint is 'of all that would have been live together: with other files the trial says nothing';
comment on column app.model_trial.report is 'null while it runs, and when it broke off';
