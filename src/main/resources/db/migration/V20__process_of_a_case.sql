-- What was decided in a task waits with the case until a step of the model acts on it, and the case itself
-- says which workflow moves it: it has one in its life, whichever model that follows. The business key of the engine,
-- the case number, may stand on other processes too.

alter table case_file
    add column workflow_id text,
    add column decision_kind text,
    add column decision_text varchar(4000),
    add column decision_unit text,
    add column decision_by text;

comment on column case_file.workflow_id is 'the process instance that moves the case; null for cases closed before it was kept';
comment on column case_file.decision_text is 'the draft of a resolution, or a question that has not been asked yet';

update case_file c set workflow_id = e.proc_inst_id_
    from public.act_ru_execution e
    where e.parent_id_ is null and e.business_key_ = c.number::text;

create unique index case_file_workflow on case_file (workflow_id) where workflow_id is not null;

drop index public.act_ru_execution_case;
