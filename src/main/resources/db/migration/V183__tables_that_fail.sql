-- Decision tables that no model asks are asked by the application, which goes on without an answer when a table has a fault.
-- Administrators hear of it once a fault, not once a case.
create table app.table_fault (
    decision_key text        primary key,
    version      integer     not null,
    since        timestamptz not null,
    last_at      timestamptz not null,
    times        bigint      not null,
    reason       varchar(300) not null
);

comment on table app.table_fault is 'the last fault of each table';
comment on column app.table_fault.version is 'of the table that could not answer; 0: none is published';
comment on column app.table_fault.times is 'how often this version could not answer since then';
