-- Before migrations: what they create is the application's to read and write at once, where it runs by another role than the
-- owner of the tables. Each migration is committed by itself, so nodes that serve meanwhile meet a new trigger before
-- afterMigrate.sql grants them the tables that it writes to.
do $$
declare
    runtime constant text := '${runtimeRole}';
begin
    if runtime = '' or runtime = current_user or not exists (select from pg_roles where rolname = runtime)
        or not exists (select from pg_namespace where nspname = 'app') then
        return; -- nobody serves, or afterMigrate.sql says what is missing
    end if;
    -- Two nodes that start together take turns.
    perform pg_advisory_xact_lock(19996002);
    execute format('alter default privileges in schema app grant select, insert, update, delete on tables to %I', runtime);
    execute format('alter default privileges in schema app grant usage, select on sequences to %I', runtime);
end
$$;
