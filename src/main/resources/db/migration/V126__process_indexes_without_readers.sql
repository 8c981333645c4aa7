-- More indexes of the engine that nothing here reads, each of which is written with every step of a case. What the engine
-- asks at a case's end and at its clean-up, and what finds the steps of a process, stays; see StepHistoryTest.
drop index if exists public.act_idx_hi_ai_pdefid_end_time;      -- the report of what could be cleaned, before times of removal
drop index if exists public.act_idx_hi_act_inst_proc_def_key;   -- nearly all rows have the same key
-- A process has a dozen steps: without their ids its entries share one copy of the process's id.
create index act_idx_hi_act_inst_process on public.act_hi_actinst (proc_inst_id_);
drop index if exists public.act_idx_hi_act_inst_procinst;
drop index if exists public.act_idx_hi_task_inst_start;         -- reports of durations, which this edition does not show
drop index if exists public.act_idx_hi_task_inst_end;
drop index if exists public.act_idx_hi_task_inst_proc_def_key;
drop index if exists public.act_idx_hi_pi_pdefid_end_time;
drop index if exists public.act_idx_hi_pro_inst_proc_time;
drop index if exists public.act_idx_hi_pro_inst_end;
drop index if exists public.act_idx_hi_pro_inst_proc_def_key;
drop index if exists public.act_idx_hi_pro_inst_tenant_id;
drop index if exists public.act_idx_hi_pro_rst_pro_inst_id;

-- Of running processes: there are no tenants and no CMMN cases, and two indexes are the beginning of another.
drop index if exists public.act_idx_variable_tenant_id;
drop index if exists public.act_idx_var_case_exe;
drop index if exists public.act_idx_var_case_inst_id;
drop index if exists public.act_idx_variable_task_id;
drop index if exists public.act_idx_event_subscr_tenant_id;
drop index if exists public.act_idx_exec_tenant_id;
drop index if exists public.act_idx_job_tenant_id;
drop index if exists public.act_idx_job_handler_type;
drop index if exists public.act_idx_task_tenant_id;
drop index if exists public.act_idx_task_case_def_id;
drop index if exists public.act_idx_task_case_exec;
