-- A case with the Minister has no deadline: none runs, and no date is promised.

update case_file set due_at = null, clock_since = null, time_left_seconds = null, promised_at = null
where level_kind = 'MINISTER' and closed_at is null;
