-- Reports that are made weekly and monthly for those who answer for the ministry, one of each period and recipient. What
-- a report says is kept in codes and numbers, so that it reads the same later and in either language.
create table app.periodic_report (
    id           uuid primary key,
    rhythm       text not null check (rhythm in ('WEEKLY', 'MONTHLY', 'ASKED')),
    first_day    date not null,
    last_day     date not null,
    recipient    text not null check (recipient in ('MINISTER', 'CARE_CENTRE', 'REGION')),
    unit         text not null,
    requested_by text,
    requested_at timestamptz not null,
    built_at     timestamptz,
    took_millis  bigint,
    content      jsonb,
    mailed_at    timestamptz,
    unique (rhythm, first_day, last_day, recipient, unit),
    check (first_day <= last_day),
    check ((recipient = 'REGION') = (unit <> '')),
    check ((content is not null) = (built_at is not null))
);

comment on column app.periodic_report.unit is 'code of the unit that it is about; empty for the whole ministry';
comment on column app.periodic_report.requested_by is 'null for those that the timer has made';
comment on column app.periodic_report.content is 'null while it is being made';
comment on column app.periodic_report.mailed_at is 'when its mails were written: that happens once';

create index periodic_report_newest on app.periodic_report (recipient, unit, last_day desc);
