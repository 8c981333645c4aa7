-- The way that each closed case took through its model: its steps in their order, and how it ended. It is written down when
-- the case closes, and counted as steps are: rows that are folded into sums, of days and months, with the times in classes of
-- 5 %. What goes back and forth is counted beside it, since it need not be read from all ways. A page reads sums alone. Of a
-- deleted case nothing stays counted.

create table app.way (
    id      uuid primary key,
    steps   text[] not null,
    outcome text   not null
);

comment on table app.way is 'the ways that closed cases took, each once';
comment on column app.way.steps is 'in their order; at most 30: the last one of a longer way is +, which stands for all behind';
comment on column app.way.outcome is 'the status with which it ends';

create function app.way_id(steps text[], outcome text) returns uuid language sql immutable parallel safe
    return md5(outcome || ' ' || array_to_string(steps, ' '))::uuid;

-- The first class is that of the whole time, those behind it are those of the steps.
create view app.way_taken as
    select f.number as case_number, f.closed_at, coalesce(f.status, '') as outcome, coalesce(p.steps, '{}') as steps,
        app.duration_class(f.received_at, f.closed_at) || coalesce(p.classes, '{}') as classes
    from app.case_file f left join lateral (
        select array_agg(k.step order by k.place) as steps, array_agg(k.class order by k.place) as classes from (
            select least(n.place, 30) as place, case count(*) when 1 then min(n.step) else '+' end as step,
                app.duration_class(min(n.since), max(n.until)) as class
            from (select s.step, s.since, s.until, row_number() over (order by s.id) as place
                from app.case_step s where s.case_number = f.number) n
            group by 1) k) p on true
    where f.phase in ('DONE', 'CANCELLED') and f.closed_at is not null;

-- To which steps a way comes back, from which step (an empty one: from any), how often, and how often of these it had been
-- there just before: from the one to the other and back.
create function app.way_returns(steps text[])
    returns table (step text, came_from text, times integer, direct integer) language sql immutable parallel safe as $$
    select n.step, coalesce(n.before, ''), count(*)::integer,
        (count(*) filter (where n.second = n.step and n.before <> n.step))::integer
    from (select s.step, lag(s.step) over w as before, lag(s.step, 2) over w as second,
            row_number() over (partition by s.step order by s.place) as visit
        from unnest(way_returns.steps) with ordinality s (step, place) where s.step <> '+'
        window w as (order by s.place)) n
    where n.visit > 1 group by grouping sets ((n.step, n.before), (n.step))
$$;

create table app.case_way (
    case_number bigint      primary key,
    way         uuid        not null,
    closed_at   timestamptz not null,
    classes     smallint[]  not null
);
create index case_way_way on app.case_way (way, closed_at, case_number);

comment on table app.case_way is 'which way each closed case took; for the lists behind the numbers';
comment on column app.case_way.classes is 'app.duration_class of the whole time and of each step';

create table app.way_delta (
    id      bigint generated always as identity primary key,
    sign    smallint   not null,
    way     uuid       not null,
    steps   text[]     not null,
    outcome text       not null,
    day     date       not null,
    classes smallint[] not null
);
alter table app.way_delta set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);

comment on table app.way_delta is 'what has not been added to the sums of ways yet';

create function app.case_way_closed() returns trigger language plpgsql as $$
begin
    delete from app.case_way where case_number = new.number;
    with taken as (
        select t.*, app.way_id(t.steps, t.outcome) as way from app.way_taken t where t.case_number = new.number),
    kept as (
        insert into app.case_way select case_number, way, closed_at, classes from taken)
    insert into app.way_delta (sign, way, steps, outcome, day, classes)
        select 1, way, steps, outcome, (closed_at at time zone 'Asia/Riyadh')::date, classes from taken;
    return null;
end
$$;

-- Triggers run in the order of their names: the last step has been written by case_step_passed.
create trigger case_way_closed after update on app.case_file for each row
    when (old.phase is distinct from new.phase and (old.phase in ('DONE', 'CANCELLED') or new.phase in ('DONE', 'CANCELLED')))
    execute function app.case_way_closed();

create function app.case_way_gone() returns trigger language plpgsql as $$
begin
    insert into app.way_delta (sign, way, steps, outcome, day, classes)
        select -1, old.way, w.steps, w.outcome, (old.closed_at at time zone 'Asia/Riyadh')::date, old.classes
        from (select steps, outcome from app.way where id = old.way
            union all select steps, outcome from app.way_delta where way = old.way limit 1) w;
    return null;
end
$$;

-- Not while all are counted anew, see app.rebuild_ways.
create trigger case_way_gone after delete on app.case_way for each row
    when (current_setting('tawasul.rebuilding_ways', true) is distinct from 'on')
    execute function app.case_way_gone();

create table app.way_count (
    span  smallint not null check (span in (2, 3)),
    start date     not null,
    way   uuid     not null,
    n     bigint   not null,
    primary key (span, start, way)
);

comment on column app.way_count.span is '2 a day, 3 a month; by the day on which the cases were closed';

create table app.way_time (
    way      uuid     not null,
    span     smallint not null check (span in (2, 3)),
    start    date     not null,
    position smallint not null,
    class    smallint not null,
    n        bigint   not null,
    primary key (way, span, start, position, class)
);

comment on column app.way_time.position is '0 the whole time, 1 the first step';

create table app.return_count (
    span      smallint not null check (span in (2, 3)),
    start     date     not null,
    step      text     not null,
    came_from text     not null,
    cases     bigint   not null,
    times     bigint   not null,
    direct    bigint   not null,
    primary key (span, start, step, came_from)
);

comment on table app.return_count is 'how many closed cases came back to a step, from which, how often; see app.way_returns';

-- Folds up to so many rows; returns how many. 0 also while somebody else does.
create function app.fold_ways(most integer) returns integer language plpgsql as $$
declare
    folded integer;
begin
    if not pg_try_advisory_xact_lock(19996216) then
        return 0;
    end if;
    with taken as (
        delete from app.way_delta where id in (select id from app.way_delta order by id limit most)
        returning sign, way, steps, outcome, day, classes),
    spread as (
        select t.*, p.span, date_trunc(p.field, t.day)::date as start
        from taken t cross join (values (2, 'day'), (3, 'month')) p (span, field)),
    named as (
        insert into app.way select distinct on (way) way, steps, outcome from taken order by way on conflict do nothing),
    counted as (
        insert into app.way_count as c
            select span, start, way, sum(sign) from spread group by 1, 2, 3 having sum(sign) <> 0 order by 1, 2, 3
            on conflict (span, start, way) do update set n = c.n + excluded.n),
    timed as (
        insert into app.way_time as c
            select s.way, s.span, s.start, u.place - 1, u.class, sum(s.sign)
            from spread s cross join lateral unnest(s.classes) with ordinality u (class, place)
            where u.class is not null group by 1, 2, 3, 4, 5 having sum(s.sign) <> 0 order by 1, 2, 3, 4, 5
            on conflict (way, span, start, position, class) do update set n = c.n + excluded.n),
    returned as (
        insert into app.return_count as c
            select s.span, s.start, r.step, r.came_from, sum(s.n), sum(s.n * r.times), sum(s.n * r.direct)
            from (select span, start, steps, sum(sign) as n from spread group by 1, 2, 3) s
            cross join lateral app.way_returns(s.steps) r group by 1, 2, 3, 4 order by 1, 2, 3, 4
            on conflict (span, start, step, came_from) do update set cases = c.cases + excluded.cases,
                times = c.times + excluded.times, direct = c.direct + excluded.direct)
    select count(*) from taken into folded;
    return folded;
end
$$;

-- Finds and counts the ways of all closed cases anew, while none changes. For whoever fills a database without the triggers,
-- and for repair. It deletes rather than truncates: the application's role may, and pages go on reading the old sums.
create function app.rebuild_ways() returns void language plpgsql set work_mem = '256MB' as $$
begin
    perform pg_advisory_xact_lock(19996216);
    lock table app.case_file, app.case_step in share mode;
    perform set_config('tawasul.rebuilding_ways', 'on', true);
    delete from app.case_way;
    perform set_config('tawasul.rebuilding_ways', 'off', true);
    delete from app.way;
    delete from app.way_delta;
    delete from app.way_count;
    delete from app.way_time;
    delete from app.return_count;
    with taken as materialized (
        select t.*, app.way_id(t.steps, t.outcome) as way from app.way_taken t),
    named as (
        insert into app.way select distinct on (way) way, steps, outcome from taken order by way)
    insert into app.case_way select case_number, way, closed_at, classes from taken;
    insert into app.way_count
        with days as materialized (
            select (closed_at at time zone 'Asia/Riyadh')::date as day, way, count(*) as n from app.case_way group by 1, 2)
        select 2, day, way, n from days
        union all
        select 3, date_trunc('month', day)::date, way, sum(n) from days group by 2, 3;
    insert into app.way_time
        with days as materialized (
            select c.way, (c.closed_at at time zone 'Asia/Riyadh')::date as day, u.place - 1 as position, u.class, count(*) as n
            from app.case_way c cross join lateral unnest(c.classes) with ordinality u (class, place)
            where u.class is not null group by 1, 2, 3, 4)
        select way, 2, day, position, class, n from days
        union all
        select way, 3, date_trunc('month', day)::date, position, class, sum(n) from days group by 1, 3, 4, 5;
    insert into app.return_count
        select c.span, c.start, r.step, r.came_from, sum(c.n), sum(c.n * r.times), sum(c.n * r.direct)
        from app.way_count c join app.way w on w.id = c.way cross join lateral app.way_returns(w.steps) r group by 1, 2, 3, 4;
end
$$;
