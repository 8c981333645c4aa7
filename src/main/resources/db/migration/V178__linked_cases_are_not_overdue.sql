-- No deadline runs for a case that waits for its main case, so its promised date cannot be missed meanwhile. What linked
-- cases counted as is taken back first, in the words of the former function, then they are counted anew.

lock table app.case_file in share row exclusive mode;

insert into app.indicator_delta (sign, fact)
    select -1, app.indicator_fact(f.*) from app.case_file f where f.status = 'linked';

create or replace function app.indicator_fact(f app.case_file) returns app.indicator_fact
    language sql immutable parallel safe
    return row(f.unit, f.coordinated,
        date_trunc('day', f.received_at at time zone 'Asia/Riyadh'),
        case when f.phase in ('DONE', 'CANCELLED') then date_trunc('day', f.closed_at at time zone 'Asia/Riyadh') end,
        date_trunc('day', f.objected_at at time zone 'Asia/Riyadh'),
        case when f.resolved_at is null and f.closed_at is null and f.status is distinct from 'linked'
            then date_trunc('minute', f.promised_at at time zone 'Asia/Riyadh') end,
        f.type, f.category, f.region, f.channel, f.importance, f.status, f.phase,
        case when f.phase in ('RECEIVED', 'ACTIVE', 'WAITING') then app.case_level(f.level_kind, f.level_unit, f.unit) end,
        f.escalated_to, coalesce(f.promised_at < coalesce(f.resolved_at, f.closed_at), false), f.rating,
        app.duration_class(f.received_at, f.first_action_at), app.duration_class(f.received_at, f.resolved_at),
        app.objection_outcome(f.objected_at, f.resolved_at, f.phase, f.escalated_to))::app.indicator_fact;

insert into app.indicator_delta (sign, fact)
    select 1, app.indicator_fact(f.*) from app.case_file f where f.status = 'linked';
