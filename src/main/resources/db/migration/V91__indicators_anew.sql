-- The case itself says when it was objected to, in the statement that changes it anyway.
drop trigger objection_facts on app.objection;
drop function app.objection_facts();

-- Counting a million cases anew: months are added up from days and years from months, rather than all from the cases.
create or replace function app.rebuild_indicators() returns void language plpgsql set work_mem = '256MB' as $$
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
            cross join lateral app.indicator_cells(f.fact) c group by 1, 2, 3, 4, 5),
        shortest as materialized (
            select s.scope, s.unit, l.anchor, l.at as start, l.key, sum(l.n)::bigint as n
            from leaf l
            cross join lateral (
                select 'A' as scope, '' as unit
                union all select 'O', coalesce(l.unit, '')
                union all select 'C', l.unit where l.coordinated
                union all select 'S', u.above from app.indicator_unit u where u.unit = l.unit) s
            group by 1, 2, 3, 4, 5),
        month as materialized (
            select scope, unit, anchor, date_trunc('month', start) as start, key, sum(n)::bigint as n
            from shortest group by 1, 2, 3, 4, 5),
        spans as (
            select scope, unit, anchor, case anchor when 'P' then 0 else 2 end as span, start, key, n from shortest
            union all
            select scope, unit, anchor, p.span, date_trunc(p.field, start), key, sum(n)
            from shortest cross join (values (1, 'hour'), (2, 'day')) p (span, field)
            where anchor = 'P' group by 1, 2, 3, 4, 5, 6
            union all
            select scope, unit, anchor, 3, start, key, n from month
            union all
            select scope, unit, anchor, 4, date_trunc('year', start), key, sum(n) from month group by 1, 2, 3, 5, 6)
        select scope, unit, anchor, span, start, jsonb_object_agg(key, n) from spans group by 1, 2, 3, 4, 5;
end
$$;
