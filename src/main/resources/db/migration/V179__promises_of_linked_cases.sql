-- The reporters of linked cases are told of a new date of the main case: noted here in the transaction that promises it,
-- and delivered to each linked case in a transaction of its own.
alter table app.case_link add column promise_due_at timestamptz;
comment on column app.case_link.promise_due_at is 'when the main case''s date is told to the linked case''s reporter; null: they know it';

create index case_link_promise on app.case_link (promise_due_at) where promise_due_at is not null and ended_at is null;

-- Those who wait already, and of whose main case a later date was promised.
update app.case_link l set promise_due_at = now()
    from app.case_file m, app.case_file f
    where m.number = l.main_number and f.number = l.case_number and l.ended_at is null and l.outcome is null
        and (m.promised_at > f.promised_at or m.level_kind = 'MINISTER' and f.promised_at is not null);
