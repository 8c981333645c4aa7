-- A body's list of what it had to do with would grow with every year of closed cases. What of it is
-- still open is told apart here, so that the work lists of today cost what today's work costs.

alter table involvement add column open boolean not null default true;

comment on column involvement.open is 'whether the case was open when last heard of; lists ask the case itself too';

update involvement i set open = false from case_file f where f.number = i.case_number and f.phase in ('DONE', 'CANCELLED');

create index involvement_open on involvement (party, case_number) where open;

-- In the database rather than in Java: whoever closes a case has already written it, and a further
-- statement would make the case be written twice.
create function involvement_close() returns trigger language plpgsql as $$
begin
    update app.involvement set open = false where case_number = new.number;
    return null;
end
$$;

create trigger case_file_closed after update of phase on case_file for each row
    when (old.phase in ('RECEIVED', 'ACTIVE', 'WAITING') and new.phase in ('DONE', 'CANCELLED'))
    execute function involvement_close();
