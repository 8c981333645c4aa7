-- Tasks are listed by the importance of their case. New ones get it as their priority when they are created.
update public.act_ru_task t
    set priority_ = case c.importance when 'VERY_IMPORTANT' then 100 when 'IMPORTANT' then 75 else 50 end
    from public.act_ru_execution e join case_file c on c.workflow_id = e.root_proc_inst_id_
    where e.id_ = t.proc_inst_id_;
