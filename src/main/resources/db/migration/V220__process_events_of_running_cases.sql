-- What a running process waits for is asked for each of tens of thousands when it is to follow another version.
create index act_idx_event_subscr_process on public.act_ru_event_subscr (proc_inst_id_);
