-- What an installation brings in by files: holidays, and the files themselves between the look and the import.

-- Days off of one year as they were announced; those that come back every year are settings.
create table app.holiday (
    first_day    date primary key,
    last_day     date not null,
    arabic_name  text not null check (length(arabic_name) between 1 and 200),
    english_name text not null check (length(english_name) between 1 and 200),
    constraint holiday_ends_after_it_begins check (last_day >= first_day)
);

-- Every change, by whatever hand, moves this counter; each node compares it with what it has in memory.
create table app.holiday_version (
    only_row boolean primary key default true check (only_row),
    version  bigint not null
);

insert into app.holiday_version (version) values (0);

create function app.holiday_changed() returns trigger language plpgsql as $$
begin
    update app.holiday_version set version = version + 1;
    return null;
end
$$;

create trigger holiday_changed after insert or update or delete or truncate on app.holiday
    for each statement execute function app.holiday_changed();

-- Files that an administrator has sent and may import next: one set a person, gone after the import or some hours.
create table app.import_draft (
    id       uuid primary key,
    owner    text not null unique,
    kept_at  timestamptz not null,
    encoding text,
    complete text[] not null
);

create table app.import_file (
    draft   uuid not null references app.import_draft (id) on delete cascade,
    sheet   text not null,
    name    text not null,
    content bytea not null,
    primary key (draft, sheet)
);

-- Who still has the password that an administrator handed out: it opens nothing but the page to choose one's own.
create table app.start_password (
    username text primary key,
    given_at timestamptz not null
);
