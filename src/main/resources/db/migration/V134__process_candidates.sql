-- The ids of a group's tasks come from the index alone, in their order. Lists and counts of tasks, which Tasklist asks for
-- every ten seconds, begin with them; the row of each candidate was looked up, and they were sorted, before.
create index act_idx_ident_lnk_candidate on public.act_ru_identitylink (group_id_, type_, task_id_);
