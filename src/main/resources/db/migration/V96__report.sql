-- Reports that are made in the background. A row is claimed by one node for a while and renewed as long as the node
-- lives; when it does not, another node begins the report anew.
create table report (
    id            uuid primary key,
    requested_by  text not null,
    requested_at  timestamptz not null,
    format        text not null check (format in ('PDF', 'SPREADSHEET', 'CSV')),
    language      varchar(2) not null,
    criteria      text not null,
    state         text not null check (state in ('WAITING', 'RUNNING', 'READY', 'STOPPED', 'FAILED')),
    claim         uuid,
    claimed_until timestamptz,
    attempts      integer not null default 0,
    rows_written  bigint not null default 0,
    rows_expected bigint,
    size          bigint,
    finished_at   timestamptz,
    check ((claim is not null) = (state = 'RUNNING')),
    check ((size is not null) = (state = 'READY'))
);

comment on column report.criteria is 'as the query of an address, in a fixed order: what is asked for twice is found by it';
comment on column report.claim is 'of the node that makes it: whoever lost the claim can change nothing any more';

-- What is asked for twice while it is made is made once.
create unique index report_unfinished on report (requested_by, format, language, criteria) where state in ('WAITING', 'RUNNING');
-- Whoever asks for many has the newest ones alone.
create index report_requested_by on report (requested_by, requested_at desc);
create index report_to_make on report (requested_at) where state in ('WAITING', 'RUNNING');
create index report_finished on report (finished_at) where state not in ('WAITING', 'RUNNING');

create table report_chunk (
    report_id uuid not null references report on delete cascade,
    position  integer not null,
    bytes     bytea not null,
    primary key (report_id, position)
);

-- Files are compressed already: the database need not try.
alter table report_chunk alter column bytes set storage external;
