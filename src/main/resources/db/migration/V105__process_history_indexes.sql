-- Indexes of the engine's history that no query of the application, its web applications or its clean-up uses. With them
-- they took half of the history's room, and each step of a case was written to all. The clean-up's own stay: by removal
-- time, and by root process, for the end of a case sets that time.
drop index public.act_idx_hi_act_inst_stats;      -- Cockpit's heat map of what has ended, which this edition does not have
drop index public.act_idx_hi_act_inst_comp;       -- an execution's steps: its process's are few
drop index public.act_idx_hi_act_inst_start_end;  -- Optimize's
drop index public.act_idx_hi_act_inst_end;        -- Optimize's
drop index public.act_idx_hi_act_inst_tenant_id;  -- there are no tenants
drop index public.act_idx_hi_taskinstid_procinst; -- begins with the primary key
drop index public.act_idx_hi_task_inst_tenant_id; -- there are no tenants
