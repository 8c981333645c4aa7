-- Whoever gets another password is signed out everywhere at once, whether it was set on our pages or through the engine's
-- interfaces.

create function app.password_changed() returns trigger language plpgsql as $$
begin
    delete from app.spring_session where principal_name = old.id_;
    return null;
end
$$;

create trigger password_changed after update of pwd_ on public.act_id_user
    for each row when (old.pwd_ is distinct from new.pwd_) execute function app.password_changed();
create trigger user_deleted after delete on public.act_id_user
    for each row execute function app.password_changed();
