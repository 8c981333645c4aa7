-- Open cases of which no step is known, such as those that ran before steps were kept and wait at an event of their own. They
-- are few, and counted with the others.

create index case_file_no_step on app.case_file (number) include (status, level_kind, promised_at, resolved_at)
    where step is null and phase in ('RECEIVED', 'ACTIVE', 'WAITING');
