-- What the triggers of V146 look for is one task, also while the table is small or its statistics are old: a plan that reads
-- the whole table, made in a quiet hour, would be kept by a connection until the next statistics.
alter function app.candidate_task_linked() set enable_seqscan = off;
alter function app.candidate_task_changed() set enable_seqscan = off;
alter function app.candidate_task_permitted() set enable_seqscan = off;
