-- What the engine's own tables lack for a ministry's number of timers and cases.

-- Job acquisition by due date with millions of parked timers: without it each poll reads the whole table.
create index act_ru_job_due on public.act_ru_job (duedate_) where retries_ > 0 and suspension_state_ = 1;

-- The business key is the case number, and a case has one process: the engine itself would start a second.
create unique index act_ru_execution_case on public.act_ru_execution (business_key_)
    where business_key_ is not null and parent_id_ is null;
