-- One row that health checks write, to learn whether the database still takes changes.
create table app.database_probe (
    id          smallint primary key default 1 check (id = 1),
    checked_at  timestamptz not null
);

insert into app.database_probe (checked_at) values (now());
