-- Lists of cases are sorted by number, by urgency and by the time left, closed ones by when they were closed, and their
-- pages are turned by that. The expressions are spelled as the queries spell them.
create index case_file_open_number on case_file (number)
    where phase in ('RECEIVED', 'ACTIVE', 'WAITING');
create index case_file_open_due on case_file ((coalesce(due_at, timestamptz 'infinity')), number)
    where phase in ('RECEIVED', 'ACTIVE', 'WAITING');
create index case_file_closed_at on case_file (closed_at, number) where phase in ('DONE', 'CANCELLED');

-- The few that the Minister has.
create index case_file_minister_urgency on case_file (
    (case importance when 'VERY_IMPORTANT' then 0 when 'IMPORTANT' then 1 else 2 end),
    (coalesce(due_at, timestamptz 'infinity')), number)
    where phase in ('RECEIVED', 'ACTIVE', 'WAITING') and level_kind = 'MINISTER';

-- Open cases with an objection are few among all that ever had one.
alter table objection add column open boolean not null default true;
comment on column objection.open is 'whether the case was open when last heard of; lists ask the case itself too';
update objection o set open = false from case_file f where f.number = o.case_number and f.phase in ('DONE', 'CANCELLED');
create index objection_open on objection (case_number) where open;

create or replace function involvement_close() returns trigger language plpgsql as $$
begin
    update app.involvement set open = false where case_number = new.number;
    update app.objection set open = false where case_number = new.number and open;
    return null;
end
$$;
