-- The indicators count cases without reading them. Whoever changes a case leaves what it counted as and what it counts as
-- now, in the same transaction (indicator_delta); these rows are folded into sums from time to time (indicator_count). A
-- page reads the sums and what has not been folded yet, in one statement: it is never stale, and costs the same however
-- many cases there are. Days are those of Riyadh, which has no daylight saving.

-- What is counted of a case and no column said so far.

alter table app.case_file add column first_action_at timestamptz;
alter table app.case_file add column escalated_to text;
alter table app.case_file add column objected_at timestamptz;
alter table app.case_file add column coordinated boolean not null default false;

comment on column app.case_file.first_action_at is 'when somebody of the staff first decided something on the case';
comment on column app.case_file.escalated_to is 'the highest level that the case has been escalated to; null if never';
comment on column app.case_file.objected_at is 'when the reporter objected last';
comment on column app.case_file.coordinated is 'whether the coordinators of the responsible unit have or had the case';

-- The level that has a case, as people name it: the head of the unit itself, or one above it.
create function app.case_level(level_kind text, level_unit text, unit text) returns text
    language sql immutable parallel safe
    return case when level_kind = 'HEAD' then case when level_unit = unit then 'UNIT_HEAD' else 'UPPER_HEAD' end
                else level_kind end;

create function app.escalation_rank(level text) returns integer
    language sql immutable parallel safe
    return case level when 'UNIT_HEAD' then 1 when 'UPPER_HEAD' then 2 when 'MINISTER' then 3 else 0 end;

-- What has become of the last objection.
create function app.objection_outcome(objected_at timestamptz, resolved_at timestamptz, phase text, escalated_to text)
    returns text language sql immutable parallel safe
    return case when objected_at is null then null
                when phase = 'CANCELLED' then 'WITHDRAWN'
                when phase = 'DONE' and escalated_to = 'MINISTER' then 'BY_MINISTER'
                when phase = 'DONE' then 'CLOSED'
                when resolved_at > objected_at then 'ANSWERED'
                else 'PENDING' end;

create function app.case_file_facts() returns trigger language plpgsql as $$
begin
    if new.escalated and app.escalation_rank(app.case_level(new.level_kind, new.level_unit, new.unit))
            > app.escalation_rank(new.escalated_to) then
        new.escalated_to := app.case_level(new.level_kind, new.level_unit, new.unit);
    end if;
    if tg_op = 'INSERT' or new.unit is distinct from old.unit or new.handlers is distinct from old.handlers then
        if new.unit is null then
            new.coordinated := false;
        elsif new.handlers = new.unit || '.coordinators' then
            new.coordinated := true;
        elsif tg_op = 'INSERT' then
            null; -- as whoever writes many cases at once says
        elsif new.unit is distinct from old.unit then
            new.coordinated := exists (select from app.involvement i
                where i.case_number = new.number and i.party = 'group:' || new.unit || '.coordinators');
        end if;
    end if;
    return new;
end
$$;

update app.case_file f set
    first_action_at = (select min(t.at) from app.timeline_entry t where t.case_number = f.number and t.actor is not null
        and t.event in ('ASSESSED', 'REFERRED', 'QUESTION_ASKED', 'RESOLVED')),
    escalated_to = case when not f.escalated then null
        when exists (select from app.involvement i where i.case_number = f.number and i.party = 'group:minister-office')
            then 'MINISTER'
        when exists (select from app.involvement i where i.case_number = f.number and i.party like 'group:%.head'
            and i.party <> 'group:' || coalesce(f.unit, '') || '.head') then 'UPPER_HEAD'
        when exists (select from app.involvement i where i.case_number = f.number and i.party like 'group:%.head')
            then 'UNIT_HEAD' end,
    objected_at = (select max(o.at) from app.objection o where o.case_number = f.number),
    coordinated = exists (select from app.involvement i where i.case_number = f.number
        and i.party = 'group:' || f.unit || '.coordinators');

create trigger case_file_facts before insert or update of unit, handlers, escalated, level_kind, level_unit on app.case_file
    for each row execute function app.case_file_facts();

create function app.objection_facts() returns trigger language plpgsql as $$
begin
    update app.case_file f set objected_at = o.at
        from (select case_number, max(at) as at from added group by case_number) o where f.number = o.case_number;
    return null;
end
$$;

create trigger objection_facts after insert on app.objection referencing new table as added
    for each statement execute function app.objection_facts();

-- Lists behind the numbers walk these.
drop index app.case_file_received;
create index case_file_received on app.case_file (received_at, number);
create index case_file_open_received on app.case_file (received_at, number) where phase in ('RECEIVED', 'ACTIVE', 'WAITING');
create index case_file_objected on app.case_file (objected_at, number) where objected_at is not null;

-- What a case counts as. Moments are local; promised is there only while it can still be missed.
create type app.indicator_fact as (
    unit text, coordinated boolean, received timestamp, closed timestamp, objected timestamp, promised timestamp,
    type text, category text, region text, channel text, importance text, status text, phase text, level text,
    escalated_to text, late boolean, rating smallint, first_action smallint, resolution smallint, outcome text
);

-- Times fall into classes that are 5 % wide, counted in minutes: what is computed from them is right within 2.5 %.
create function app.duration_class(since timestamptz, until timestamptz) returns smallint
    language sql immutable parallel safe
    return case when until is not null then
        floor(ln(1 + greatest(extract(epoch from until - since)::float8, 0) / 60) / ln(1.05::float8))::smallint end;

create function app.indicator_fact(f app.case_file) returns app.indicator_fact
    language sql immutable parallel safe
    return row(f.unit, f.coordinated,
        date_trunc('day', f.received_at at time zone 'Asia/Riyadh'),
        case when f.phase in ('DONE', 'CANCELLED') then date_trunc('day', f.closed_at at time zone 'Asia/Riyadh') end,
        date_trunc('day', f.objected_at at time zone 'Asia/Riyadh'),
        case when f.resolved_at is null and f.closed_at is null
            then date_trunc('minute', f.promised_at at time zone 'Asia/Riyadh') end,
        f.type, f.category, f.region, f.channel, f.importance, f.status, f.phase,
        case when f.phase in ('RECEIVED', 'ACTIVE', 'WAITING') then app.case_level(f.level_kind, f.level_unit, f.unit) end,
        f.escalated_to, coalesce(f.promised_at < coalesce(f.resolved_at, f.closed_at), false), f.rating,
        app.duration_class(f.received_at, f.first_action_at), app.duration_class(f.received_at, f.resolved_at),
        app.objection_outcome(f.objected_at, f.resolved_at, f.phase, f.escalated_to))::app.indicator_fact;

create table app.indicator_delta (
    id   bigint generated always as identity primary key,
    sign smallint not null,
    fact app.indicator_fact not null
);
alter table app.indicator_delta set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);

-- The counters that a case is in: by the day of receipt (R), of closing (C), of the last objection (O), and by the minute
-- of the promised date (P). "open/…" are those received then and open now.
create function app.indicator_cells(f app.indicator_fact)
    returns table (anchor text, at timestamp, key text) language sql immutable parallel safe as $$
    select c.anchor, c.at, c.key from (values
        ('R', f.received, 'n'), ('R', f.received, 'phase/' || f.phase), ('R', f.received, 'status/' || f.status),
        ('R', f.received, 'type/' || f.type), ('R', f.received, 'category/' || f.category),
        ('R', f.received, 'region/' || f.region), ('R', f.received, 'channel/' || f.channel),
        ('R', f.received, 'importance/' || f.importance), ('R', f.received, 'escalated/' || f.escalated_to),
        ('R', f.received, 'first-action/' || f.first_action),
        ('C', f.closed, 'n'), ('C', f.closed, 'phase/' || f.phase), ('C', f.closed, 'type/' || f.type),
        ('C', f.closed, 'category/' || f.category), ('C', f.closed, 'region/' || f.region),
        ('C', f.closed, 'channel/' || f.channel), ('C', f.closed, 'importance/' || f.importance),
        ('C', f.closed, 'escalated/' || f.escalated_to), ('C', f.closed, 'resolution/' || f.resolution),
        ('C', f.closed, 'rating/' || f.rating),
        ('O', f.objected, 'n'), ('O', f.objected, 'outcome/' || f.outcome),
        ('P', f.promised, 'n'), ('P', f.promised, 'type/' || f.type), ('P', f.promised, 'category/' || f.category),
        ('P', f.promised, 'region/' || f.region), ('P', f.promised, 'channel/' || f.channel),
        ('P', f.promised, 'importance/' || f.importance)
    ) c (anchor, at, key) where c.at is not null and c.key is not null
    union all
    select 'R', f.received, c.key from (values ('open'), ('open/type/' || f.type), ('open/category/' || f.category),
        ('open/region/' || f.region), ('open/channel/' || f.channel), ('open/importance/' || f.importance),
        ('open/level/' || f.level)) c (key)
        where f.phase in ('RECEIVED', 'ACTIVE', 'WAITING') and c.key is not null
    union all
    select case f.phase when 'DONE' then 'C' when 'CANCELLED' then 'C' else 'R' end, coalesce(f.closed, f.received),
        case f.phase when 'DONE' then '' when 'CANCELLED' then '' else 'open/' end || 'late' || c.key
        from (values (''), ('/type/' || f.type), ('/category/' || f.category), ('/region/' || f.region),
            ('/channel/' || f.channel), ('/importance/' || f.importance)) c (key)
        where f.late and c.key is not null
$$;

create function app.case_file_counted() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        insert into app.indicator_delta (sign, fact) select 1, app.indicator_fact(n.*) from added n;
    elsif tg_op = 'DELETE' then
        insert into app.indicator_delta (sign, fact) select -1, app.indicator_fact(o.*) from removed o;
    elsif app.indicator_fact(old.*) is distinct from app.indicator_fact(new.*) then
        insert into app.indicator_delta (sign, fact)
            values (-1, app.indicator_fact(old.*)), (1, app.indicator_fact(new.*));
    end if;
    return null;
end
$$;

create trigger case_file_counted_insert after insert on app.case_file referencing new table as added
    for each statement execute function app.case_file_counted();
create trigger case_file_counted_delete after delete on app.case_file referencing old table as removed
    for each statement execute function app.case_file_counted();
create trigger case_file_counted_update after update on app.case_file for each row
    when ((old.unit, old.coordinated, old.type, old.category, old.region, old.channel, old.importance, old.status,
           old.phase, old.level_kind, old.level_unit, old.escalated_to, old.received_at, old.closed_at, old.promised_at,
           old.resolved_at, old.rating, old.first_action_at, old.objected_at)
        is distinct from (new.unit, new.coordinated, new.type, new.category, new.region, new.channel, new.importance,
           new.status, new.phase, new.level_kind, new.level_unit, new.escalated_to, new.received_at, new.closed_at,
           new.promised_at, new.resolved_at, new.rating, new.first_action_at, new.objected_at))
    execute function app.case_file_counted();

-- The sums, one row a span of time: S a unit and all below it, O a unit alone ('' those without one), C what its
-- coordinators have had, A everything.
create table app.indicator_count (
    scope  text not null check (scope in ('A', 'S', 'O', 'C')),
    unit   text not null,
    anchor text not null check (anchor in ('R', 'C', 'O', 'P')),
    span   smallint not null check (span between 0 and 4),
    start  timestamp not null,
    counts jsonb not null,
    primary key (scope, unit, anchor, span, start)
);
create index indicator_count_empty on app.indicator_count (unit) where counts = '{}';

comment on column app.indicator_count.span is '0 a minute, 1 an hour, 2 a day, 3 a month, 4 a year; promised dates alone have the first two';

-- The units above each unit, itself included, as the sums know them.
create table app.indicator_unit (
    unit  text not null,
    above text not null,
    primary key (unit, above)
);

create function app.indicator_sum(a jsonb, b jsonb) returns jsonb language sql immutable parallel safe as $$
    select coalesce(jsonb_object_agg(key, n), '{}') from (
        select key, sum(value::bigint) as n from (select * from jsonb_each_text(a) union all select * from jsonb_each_text(b)) both_of_them
        group by key having sum(value::bigint) <> 0) summed
$$;

-- One at a time: whoever folds, moves a unit or counts anew. Not for readers, nor for whoever changes a case.
create function app.indicator_lock() returns void language sql as
    'select pg_advisory_xact_lock(19996090)';

-- Folds up to so many rows; returns how many. 0 also while somebody else does.
create function app.fold_indicators(most integer) returns integer language plpgsql as $$
declare
    folded integer;
begin
    if not pg_try_advisory_xact_lock(19996090) then
        return 0;
    end if;
    with taken as (
        delete from app.indicator_delta where id in (select id from app.indicator_delta order by id limit most)
        returning sign, fact),
    leaf as (
        select (t.fact).unit, (t.fact).coordinated, c.anchor, c.at, c.key, sum(t.sign) as n
        from taken t cross join lateral app.indicator_cells(t.fact) c group by 1, 2, 3, 4, 5 having sum(t.sign) <> 0),
    spread as (
        select s.scope, s.unit, l.anchor, p.span, date_trunc(p.field, l.at) as start, l.key, sum(l.n) as n
        from leaf l
        cross join lateral (
            select 'A' as scope, '' as unit
            union all select 'O', coalesce(l.unit, '')
            union all select 'C', l.unit where l.coordinated
            union all select 'S', u.above from app.indicator_unit u where u.unit = l.unit) s
        join (values (0, 'minute'), (1, 'hour'), (2, 'day'), (3, 'month'), (4, 'year')) p (span, field)
            on p.span >= 2 or l.anchor = 'P'
        group by 1, 2, 3, 4, 5, 6 having sum(l.n) <> 0),
    packed as (
        select scope, unit, anchor, span, start, jsonb_object_agg(key, n) as counts from spread group by 1, 2, 3, 4, 5),
    written as (
        insert into app.indicator_count as c select * from packed order by 1, 2, 3, 4, 5
        on conflict (scope, unit, anchor, span, start)
            do update set counts = app.indicator_sum(c.counts, excluded.counts)
        returning 1)
    select (select count(*) from taken) + 0 * (select count(*) from written) into folded;
    delete from app.indicator_count where counts = '{}';
    return folded;
end
$$;

-- A unit that moves takes its sums along, in the transaction that moves it.
create function app.indicator_units_changed() returns trigger language plpgsql as $$
begin
    perform app.indicator_lock();
    with recursive tree (unit, above) as (
        select code, code from app.unit
        union all select t.unit, u.parent from tree t join app.unit u on u.code = t.above where u.parent is not null),
    change as (
        select coalesce(t.unit, k.unit) as unit, coalesce(t.above, k.above) as above,
            case when t.unit is null then -1 else 1 end as sign
        from tree t full join app.indicator_unit k on k.unit = t.unit and k.above = t.above
        where t.unit is null or k.unit is null),
    moved as (
        select 'S', h.above, c.anchor, c.span, c.start, e.key, sum(h.sign * e.value::bigint) as n
        from change h join app.indicator_count c on c.scope = 'O' and c.unit = h.unit
        cross join lateral jsonb_each_text(c.counts) e group by 2, 3, 4, 5, 6),
    packed as (select 'S', above, anchor, span, start, jsonb_object_agg(key, n) as counts from moved group by 2, 3, 4, 5),
    written as (
        insert into app.indicator_count as c select * from packed
        on conflict (scope, unit, anchor, span, start)
            do update set counts = app.indicator_sum(c.counts, excluded.counts)),
    dropped as (
        delete from app.indicator_unit k using change h where h.sign < 0 and k.unit = h.unit and k.above = h.above)
    insert into app.indicator_unit select unit, above from change where sign > 0;
    delete from app.indicator_count where counts = '{}';
    return null;
end
$$;

create trigger unit_tree_counted after insert or delete or update of code, parent on app.unit
    for each statement execute function app.indicator_units_changed();

-- Counts all cases anew, while none changes. For whoever fills a database without the triggers, and for repair.
create function app.rebuild_indicators() returns void language plpgsql as $$
begin
    perform app.indicator_lock();
    lock table app.case_file in share mode;
    delete from app.indicator_delta;
    delete from app.indicator_count;
    delete from app.indicator_unit;
    insert into app.indicator_unit
        with recursive tree (unit, above) as (
            select code, code from app.unit
            union all select t.unit, u.parent from tree t join app.unit u on u.code = t.above where u.parent is not null)
        select * from tree;
    insert into app.indicator_count
        with leaf as materialized (
            select f.unit, f.coordinated, c.anchor, c.at, c.key, count(*) as n
            from (select unit, coordinated, app.indicator_fact(x.*) as fact from app.case_file x offset 0) f
            cross join lateral app.indicator_cells(f.fact) c group by 1, 2, 3, 4, 5)
        select scope, unit, anchor, span, start, jsonb_object_agg(key, n) from (
            select s.scope, s.unit, l.anchor, p.span, date_trunc(p.field, l.at) as start, l.key, sum(l.n) as n
            from leaf l
            cross join lateral (
                select 'A' as scope, '' as unit
                union all select 'O', coalesce(l.unit, '')
                union all select 'C', l.unit where l.coordinated
                union all select 'S', u.above from app.indicator_unit u where u.unit = l.unit) s
            join (values (0, 'minute'), (1, 'hour'), (2, 'day'), (3, 'month'), (4, 'year')) p (span, field)
                on p.span >= 2 or l.anchor = 'P'
            group by 1, 2, 3, 4, 5, 6) spread
        group by 1, 2, 3, 4, 5;
end
$$;

select app.rebuild_indicators();
