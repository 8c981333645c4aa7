-- Whoever loses a post is signed out everywhere at once: each node reads a session with each request, so a session ends
-- where its row does. By triggers, since posts change in several ways: by the application, by an import in a process of
-- its own, by an operator's SQL.

create index spring_session_principal on app.spring_session (principal_name);

create function app.post_lost() returns trigger language plpgsql as $$
begin
    delete from app.spring_session where principal_name = old.person;
    return null;
end
$$;

create trigger appointment_shortened after update on app.appointment for each row
    when ((old.unit, old.role, old.person) is distinct from (new.unit, new.role, new.person)
        or new.held_from > old.held_from
        or coalesce(new.held_until, 'infinity') < coalesce(old.held_until, 'infinity'))
    execute function app.post_lost();
create trigger appointment_deleted after delete on app.appointment
    for each row execute function app.post_lost();
create trigger stand_in_shortened after update on app.stand_in for each row
    when ((old.unit, old.role, old.person) is distinct from (new.unit, new.role, new.person)
        or new.held_from > old.held_from
        or coalesce(new.held_until, 'infinity') < coalesce(old.held_until, 'infinity'))
    execute function app.post_lost();
create trigger stand_in_deleted after delete on app.stand_in
    for each row execute function app.post_lost();
