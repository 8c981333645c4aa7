-- Open cases are listed by the time that is left within their importance, and the pages of a list are turned by that
-- key: each index begins with why somebody sees the case. The expressions are spelled as the queries spell them.

create index case_file_open_urgency on case_file (
    (case importance when 'VERY_IMPORTANT' then 0 when 'IMPORTANT' then 1 else 2 end),
    (coalesce(due_at, timestamptz 'infinity')), number)
    where phase in ('RECEIVED', 'ACTIVE', 'WAITING');
create index case_file_new_urgency on case_file (
    (case importance when 'VERY_IMPORTANT' then 0 when 'IMPORTANT' then 1 else 2 end),
    (coalesce(due_at, timestamptz 'infinity')), number)
    where phase in ('RECEIVED', 'ACTIVE', 'WAITING') and opened_at is null;
create index case_file_open_handlers_urgency on case_file (handlers,
    (case importance when 'VERY_IMPORTANT' then 0 when 'IMPORTANT' then 1 else 2 end),
    (coalesce(due_at, timestamptz 'infinity')), number)
    where phase in ('RECEIVED', 'ACTIVE', 'WAITING');
create index case_file_open_unit_urgency on case_file (unit,
    (case importance when 'VERY_IMPORTANT' then 0 when 'IMPORTANT' then 1 else 2 end),
    (coalesce(due_at, timestamptz 'infinity')), number)
    where phase in ('RECEIVED', 'ACTIVE', 'WAITING');

drop index case_file_open_handlers;
drop index case_file_open_unit;
drop index case_file_open;

-- A case is new for the level that has it until somebody there opens it.
comment on column case_file.opened_at is 'when somebody of the level that has the case first opened it there';

update case_file set opened_at = null
    where phase in ('RECEIVED', 'ACTIVE', 'WAITING') and opened_at < level_since;
