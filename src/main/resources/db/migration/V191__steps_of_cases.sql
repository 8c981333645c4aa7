-- At which step of its model each open case stands, since when, and which steps cases have passed and how long that took,
-- for the figures behind the diagram. The case says its step in the statement that changes it anyway; triggers write down
-- what it leaves and count it, in the same transaction, as rows that are folded into sums from time to time. Days are those
-- of Riyadh.

alter table app.case_file
    add column step text,
    add column step_since timestamptz;

comment on column app.case_file.step is 'the node of the model at which the case waits; null once it is closed';
comment on column app.case_file.step_since is 'since when it waits there';

-- What is shown of all open cases at once comes from this index alone.
create index case_file_step on app.case_file (step, number) include (status, level_kind, promised_at, resolved_at)
    where step is not null;

create sequence app.case_step_seq;
create table app.case_step (
    id          bigint      not null default nextval('app.case_step_seq'),
    case_number bigint      not null,
    step        text        not null,
    since       timestamptz not null,
    until       timestamptz not null,
    primary key (case_number, id)
);
create index case_step_until on app.case_step (step, until, id);

comment on table app.case_step is 'the steps that cases have passed; a step that a case came to again has a row for each time';

create function app.case_step_passed() returns trigger language plpgsql as $$
begin
    insert into app.case_step (case_number, step, since, until)
        values (old.number, old.step, old.step_since, coalesce(new.step_since, new.closed_at, old.step_since));
    return null;
end
$$;

create trigger case_step_passed after update on app.case_file for each row
    when (old.step is not null and (old.step, old.step_since) is distinct from (new.step, new.step_since))
    execute function app.case_step_passed();

create table app.step_delta (
    id    bigint generated always as identity primary key,
    sign  smallint not null,
    step  text     not null,
    day   date     not null,
    class smallint not null
);
alter table app.step_delta set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);

comment on table app.step_delta is 'what has not been added to step_count yet';
comment on column app.step_delta.class is 'app.duration_class: each is 5 % longer than the one before';

create function app.case_step_counted() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        insert into app.step_delta (sign, step, day, class) values (1, new.step,
            (new.until at time zone 'Asia/Riyadh')::date, app.duration_class(new.since, new.until));
    else
        insert into app.step_delta (sign, step, day, class) values (-1, old.step,
            (old.until at time zone 'Asia/Riyadh')::date, app.duration_class(old.since, old.until));
    end if;
    return null;
end
$$;

create trigger case_step_counted after insert or delete on app.case_step for each row
    execute function app.case_step_counted();

create table app.step_count (
    span  smallint not null check (span in (2, 3)),
    start date     not null,
    step  text     not null,
    class smallint not null,
    n     bigint   not null,
    primary key (span, start, step, class)
);

comment on column app.step_count.span is '2 a day, 3 a month';

-- Folds up to so many rows; returns how many. 0 also while somebody else does.
create function app.fold_steps(most integer) returns integer language plpgsql as $$
declare
    folded integer;
begin
    if not pg_try_advisory_xact_lock(19996191) then
        return 0;
    end if;
    with taken as (
        delete from app.step_delta where id in (select id from app.step_delta order by id limit most)
        returning sign, step, day, class),
    spread as (
        select p.span, date_trunc(p.field, t.day)::date as start, t.step, t.class, sum(t.sign) as n
        from taken t cross join (values (2, 'day'), (3, 'month')) p (span, field)
        group by 1, 2, 3, 4 having sum(t.sign) <> 0),
    written as (
        insert into app.step_count as c select * from spread order by 1, 2, 3, 4
        on conflict (span, start, step, class) do update set n = c.n + excluded.n
        returning 1)
    select (select count(*) from taken) + 0 * (select count(*) from written) into folded;
    return folded;
end
$$;

-- Counts all passed steps anew, while none is added. For whoever fills a database without the triggers, and for repair.
create function app.rebuild_steps() returns void language plpgsql set work_mem = '256MB' as $$
begin
    perform pg_advisory_xact_lock(19996191);
    lock table app.case_step in share mode;
    delete from app.step_delta;
    delete from app.step_count;
    insert into app.step_count
        with days as materialized (
            select (until at time zone 'Asia/Riyadh')::date as day, step, app.duration_class(since, until) as class,
                count(*) as n
            from app.case_step group by 1, 2, 3)
        select 2, day, step, class, n from days
        union all
        select 3, date_trunc('month', day)::date, step, class, sum(n) from days group by 2, 3, 4;
end
$$;
