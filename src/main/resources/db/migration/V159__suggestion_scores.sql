-- How often suggestions from closed cases were right: a row a day and kind, and up to which case was compared.

create table app.suggestion_score (
    day         date    not null,
    what        text    not null check (what in ('CATEGORY', 'UNIT')),
    closed      integer not null check (closed >= 0),
    suggested   integer not null check (suggested between 0 and closed),
    first       integer not null check (first between 0 and among_three),
    among_three integer not null check (among_three between 0 and suggested),
    primary key (day, what)
);

create table app.suggestion_position (
    singleton boolean     primary key default true check (singleton),
    closed_at timestamptz not null,
    number    bigint      not null
);
