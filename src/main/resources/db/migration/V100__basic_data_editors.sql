-- Basic data changed on the desk: the working week, which the settings give until somebody enters another; and whatever
-- was done to the posts of a unit, for the unit's page.

create table app.working_week (
    only_row       boolean primary key default true check (only_row),
    workdays       text[] not null
        constraint working_week_days check (cardinality(workdays) between 1 and 7 and workdays <@ array['MONDAY', 'TUESDAY',
            'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY']),
    opens          time not null,
    closes         time not null,
    ramadan_opens  time not null,
    ramadan_closes time not null,
    constraint working_week_hours check (opens < closes and ramadan_opens < ramadan_closes)
);

comment on table app.working_week is 'in place of tawasul.calendar.workdays, hours and ramadan-hours; empty: those count';

create trigger working_week_changed after insert or update or delete or truncate on app.working_week
    for each statement execute function app.holiday_changed();

create index audit_entry_unit on app.audit_entry ((details ->> 'unit'), id) where (details ->> 'unit') is not null;
