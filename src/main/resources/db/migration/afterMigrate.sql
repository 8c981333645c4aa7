-- After every migration: what the application may do while it runs, where it runs by another role than the owner of the
-- tables. Rows only; nothing here lets it create, alter or drop. Tables that are new get their grants by this too.
do $$
declare
    runtime constant text := '${runtimeRole}';
begin
    if runtime = '' or runtime = current_user then
        return; -- one role for both
    end if;
    if not exists (select from pg_roles where rolname = runtime) then
        raise exception 'There is no role "%" for the application to run by', runtime
            using hint = 'See docs/sql/roles.sql, or name it in tawasul.database.runtime-role.';
    end if;
    -- Two nodes that start together take turns.
    perform pg_advisory_xact_lock(19996002);
    execute format('grant usage on schema app, public to %I', runtime);
    execute format('grant select, insert, update, delete on all tables in schema app, public to %I', runtime);
    execute format('grant usage, select on all sequences in schema app, public to %I', runtime);
    execute format('grant execute on all functions in schema app to %I', runtime);
    execute format('revoke insert, update, delete on app.flyway_schema_history from %I', runtime);
    execute format('revoke update, delete on app.audit_entry from %I', runtime);
end
$$;
