-- Whether the date that reporters were promised is missed is said here alone: indicators, search, lists and Cockpit's figures
-- ask these two, so that their numbers agree. Both are written into the statements that use them: the planner sees through them.

-- Whether it can still be missed: the case is neither resolved nor closed, and does not wait for its main case.
create function app.promise_runs(resolved timestamptz, closed timestamptz, status text) returns boolean
    language sql immutable parallel safe
    return resolved is null and closed is null and status is distinct from 'linked';

-- Whether it was missed, or is at a moment; a null moment asks of those that are resolved or closed.
create function app.promise_missed(promised timestamptz, resolved timestamptz, closed timestamptz, status text, moment timestamptz)
    returns boolean language sql immutable parallel safe
    return coalesce(promised < case when app.promise_runs(resolved, closed, status) then moment else coalesce(resolved, closed) end,
        false);

-- As before, in these words.
create or replace function app.indicator_fact(f app.case_file) returns app.indicator_fact
    language sql immutable parallel safe
    return row(f.unit, f.coordinated,
        date_trunc('day', f.received_at at time zone 'Asia/Riyadh'),
        case when f.phase in ('DONE', 'CANCELLED') then date_trunc('day', f.closed_at at time zone 'Asia/Riyadh') end,
        date_trunc('day', f.objected_at at time zone 'Asia/Riyadh'),
        case when app.promise_runs(f.resolved_at, f.closed_at, f.status)
            then date_trunc('minute', f.promised_at at time zone 'Asia/Riyadh') end,
        f.type, f.category, f.region, f.channel, f.importance, f.status, f.phase,
        case when f.phase in ('RECEIVED', 'ACTIVE', 'WAITING') then app.case_level(f.level_kind, f.level_unit, f.unit) end,
        f.escalated_to, app.promise_missed(f.promised_at, f.resolved_at, f.closed_at, f.status, null), f.rating,
        app.duration_class(f.received_at, f.first_action_at), app.duration_class(f.received_at, f.resolved_at),
        app.objection_outcome(f.objected_at, f.resolved_at, f.phase, f.escalated_to))::app.indicator_fact;
