-- Whether this database is a real ministry's or one to practise on: each application refuses the other's. The row is
-- written at the first start, when it is known who that is.
create table app.installation (
    only_row  boolean primary key default true check (only_row),
    practice  boolean not null,
    -- Of a practice ministry: which release made it, so that the next one begins afresh.
    release   text,
    marked_at timestamptz not null default now()
);
