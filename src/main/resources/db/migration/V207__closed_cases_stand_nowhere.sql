-- A node of an older release closes a case without knowing of its step, while nodes are replaced one after the other.

create function app.case_step_ended() returns trigger language plpgsql as $$
begin
    new.step := null;
    new.step_since := null;
    return new;
end
$$;

create trigger case_step_ended before update on app.case_file for each row
    when (new.step is not null and new.phase in ('DONE', 'CANCELLED'))
    execute function app.case_step_ended();
