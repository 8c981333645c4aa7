-- Where the cases stand that run already, and which tasks were completed as far as the engine remembers. It keeps no
-- history of waiting for the reporter: those waits count from now on.

alter table app.case_step disable trigger case_step_counted;

insert into app.case_step (case_number, step, since, until)
    select f.number, h.act_id_, h.start_time_ at time zone 'Asia/Riyadh', h.end_time_ at time zone 'Asia/Riyadh'
    from public.act_hi_actinst h join app.case_file f on f.workflow_id = h.proc_inst_id_
    where h.act_type_ = 'userTask' and h.end_time_ is not null
    order by h.end_time_;

alter table app.case_step enable trigger case_step_counted;

select app.rebuild_steps();

-- After the rows are there: checked one by one, each would have locked its case.
alter table app.case_step add constraint case_step_case_number_fkey
    foreign key (case_number) references app.case_file on delete cascade not valid;
alter table app.case_step validate constraint case_step_case_number_fkey;

-- Last, since whoever works on an open case waits from here on.
update app.case_file f set step = t.task_def_key_, step_since = t.create_time_ at time zone 'Asia/Riyadh'
    from public.act_ru_task t
    where t.proc_inst_id_ = f.workflow_id and f.phase in ('RECEIVED', 'ACTIVE', 'WAITING');

update app.case_file f set step = e.act_id_,
        step_since = coalesce(case f.status when 'resolved' then f.resolved_at when 'awaiting_reporter' then f.stopped_at
            when 'linked' then (select max(t.at) from app.timeline_entry t
                where t.case_number = f.number and t.event = 'LINKED') end, f.received_at)
    from public.act_ru_execution e
    where e.proc_inst_id_ = f.workflow_id and e.act_id_ like 'EventGateway\_%' and f.step is null
        and f.phase in ('RECEIVED', 'ACTIVE', 'WAITING');
