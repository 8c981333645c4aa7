-- Whenever a task ends the engine looks for its subtasks, of which ours have none: without an index it reads all open tasks.
create index act_idx_task_parent on public.act_ru_task (parent_task_id_) where parent_task_id_ is not null;
