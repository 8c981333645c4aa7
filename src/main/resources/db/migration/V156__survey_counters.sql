-- Surveys are counted as cases are (see the migration "indicators"): whoever changes one leaves what it counted as and what
-- it counts as now (survey_delta), in the same transaction; rows are folded into the sums of the indicators under the anchor
-- S, by the day on which the case was closed. Keys: asked, answered, asked-answered, way/<way>, way/<way>/<score>,
-- q/<question>/<answer>; all of them again behind type/<type>/ and channel/<channel>/.

alter table app.indicator_count drop constraint indicator_count_anchor_check;
alter table app.indicator_count add constraint indicator_count_anchor_check check (anchor in ('R', 'C', 'O', 'P', 'S'));

create table app.survey_delta (
    id          bigint generated always as identity primary key,
    sign        smallint not null,
    unit        text,
    coordinated boolean not null,
    day         timestamp not null,
    keys        text[] not null
);
alter table app.survey_delta set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);

create function app.survey_keys(s app.case_survey, type text, channel text) returns text[]
    language sql immutable parallel safe as $$
    select array_agg(p.prefix || k.key) from (values (''), ('type/' || type || '/'), ('channel/' || channel || '/')) p (prefix)
    cross join (
        select 'asked' as key where s.invited_at is not null
        union all select 'answered' where s.answered_at is not null
        union all select 'asked-answered' where s.invited_at is not null and s.answered_at is not null
        union all select 'way/' || coalesce(s.way, 'UNKNOWN') where s.answered_at is not null
        union all select 'way/' || coalesce(s.way, 'UNKNOWN') || '/' || s.score where s.answered_at is not null
        union all select 'q/overall/' || s.score where s.answered_at is not null
        union all select 'q/' || e.key || '/' || e.value from jsonb_each_text(s.answers) e where s.answered_at is not null) k
$$;

create function app.survey_day(s app.case_survey) returns timestamp language sql immutable parallel safe
    return date_trunc('day', s.counted_at at time zone 'Asia/Riyadh');

create function app.survey_counts(change smallint, s app.case_survey, unit text, coordinated boolean, type text, channel text)
    returns void language sql as $$
    insert into app.survey_delta (sign, unit, coordinated, day, keys)
        values (change, unit, coordinated, app.survey_day(s), app.survey_keys(s, type, channel))
$$;

create function app.case_survey_counted() returns trigger language plpgsql as $$
declare
    f record;
begin
    select unit, coordinated, type, channel into f from app.case_file
        where number = case tg_op when 'DELETE' then old.case_number else new.case_number end;
    if not found then
        return null;
    end if;
    if tg_op <> 'INSERT' then
        perform app.survey_counts(-1::smallint, old, f.unit, f.coordinated, f.type, f.channel);
    end if;
    if tg_op <> 'DELETE' then
        perform app.survey_counts(1::smallint, new, f.unit, f.coordinated, f.type, f.channel);
    end if;
    return null;
end
$$;

create trigger case_survey_counted after insert or delete on app.case_survey
    for each row execute function app.case_survey_counted();
create trigger case_survey_counted_update after update on app.case_survey for each row
    when ((old.counted_at, old.invited_at, old.answered_at, old.way, old.score, old.answers)
        is distinct from (new.counted_at, new.invited_at, new.answered_at, new.way, new.score, new.answers))
    execute function app.case_survey_counted();

-- A case that goes takes its survey along while it can still be counted out; one that is another's is counted there.
create function app.case_file_survey() returns trigger language plpgsql as $$
declare
    s app.case_survey;
begin
    if tg_op = 'DELETE' then
        delete from app.case_survey where case_number = old.number;
        return old;
    end if;
    select * into s from app.case_survey where case_number = new.number;
    if found then
        perform app.survey_counts(-1::smallint, s, old.unit, old.coordinated, old.type, old.channel);
        perform app.survey_counts(1::smallint, s, new.unit, new.coordinated, new.type, new.channel);
    end if;
    return null;
end
$$;

create trigger case_file_survey_goes before delete on app.case_file
    for each row execute function app.case_file_survey();
create trigger case_file_survey_counted after update on app.case_file for each row
    when ((old.unit, old.coordinated, old.type, old.channel) is distinct from (new.unit, new.coordinated, new.type, new.channel))
    execute function app.case_file_survey();

-- Folds up to so many rows; returns how many. 0 also while somebody else does.
create function app.fold_surveys(most integer) returns integer language plpgsql as $$
declare
    folded integer;
begin
    if not pg_try_advisory_xact_lock(19996090) then
        return 0;
    end if;
    with taken as (
        delete from app.survey_delta where id in (select id from app.survey_delta order by id limit most)
        returning sign, unit, coordinated, day, keys),
    leaf as (
        select t.unit, t.coordinated, t.day, k.key, sum(t.sign) as n
        from taken t cross join lateral unnest(t.keys) k (key) group by 1, 2, 3, 4 having sum(t.sign) <> 0),
    spread as (
        select s.scope, s.unit, p.span, date_trunc(p.field, l.day) as start, l.key, sum(l.n) as n
        from leaf l
        cross join lateral (
            select 'A' as scope, '' as unit
            union all select 'O', coalesce(l.unit, '')
            union all select 'C', l.unit where l.coordinated
            union all select 'S', u.above from app.indicator_unit u where u.unit = l.unit) s
        cross join (values (2, 'day'), (3, 'month'), (4, 'year')) p (span, field)
        group by 1, 2, 3, 4, 5 having sum(l.n) <> 0),
    written as (
        insert into app.indicator_count as c
            select scope, unit, 'S', span, start, jsonb_object_agg(key, n) from spread
            group by scope, unit, span, start order by 1, 2, 4, 5
        on conflict (scope, unit, anchor, span, start)
            do update set counts = app.indicator_sum(c.counts, excluded.counts)
        returning 1)
    select (select count(*) from taken) + 0 * (select count(*) from written) into folded;
    delete from app.indicator_count where counts = '{}';
    return folded;
end
$$;

-- Counting anew counts surveys, too.
alter function app.rebuild_indicators() rename to rebuild_case_indicators;

create function app.rebuild_indicators() returns void language plpgsql set work_mem = '256MB' as $$
begin
    perform app.indicator_lock();
    lock table app.case_file, app.case_survey in share mode;
    perform app.rebuild_case_indicators();
    delete from app.survey_delta;
    insert into app.indicator_count
        with leaf as materialized (
            select f.unit, f.coordinated, app.survey_day(s) as day, k.key, count(*) as n
            from app.case_survey s join app.case_file f on f.number = s.case_number
            cross join lateral unnest(app.survey_keys(s, f.type, f.channel)) k (key) group by 1, 2, 3, 4)
        select scope, unit, 'S', span, start, jsonb_object_agg(key, n) from (
            select s.scope, s.unit, p.span, date_trunc(p.field, l.day) as start, l.key, sum(l.n) as n
            from leaf l
            cross join lateral (
                select 'A' as scope, '' as unit
                union all select 'O', coalesce(l.unit, '')
                union all select 'C', l.unit where l.coordinated
                union all select 'S', u.above from app.indicator_unit u where u.unit = l.unit) s
            cross join (values (2, 'day'), (3, 'month'), (4, 'year')) p (span, field)
            group by 1, 2, 3, 4, 5) spread
        group by scope, unit, span, start;
end
$$;

-- What was answered before is counted from now on.
insert into app.survey_delta (sign, unit, coordinated, day, keys)
select 1, f.unit, f.coordinated, app.survey_day(s), app.survey_keys(s, f.type, f.channel)
from app.case_survey s join app.case_file f on f.number = s.case_number;
