-- The ministry: the tree of units, the posts in them, who holds them, who stands in, who is away.
-- The application answers from memory; these tables guard what must never be wrong, whoever writes them.

-- "One head at a time" is an exclusion constraint over text and time ranges.
create extension if not exists btree_gist with schema public;

create table app.unit (
    code         text primary key
        constraint unit_code_form check (code ~ '^[A-Z][A-Z0-9]*(-[A-Z0-9]+)*$' and length(code) <= 40),
    parent       text,
    -- Steps below the root. A parent stands exactly one step higher, so no loop can be written.
    depth        integer not null check (depth >= 0),
    parent_depth integer generated always as (depth - 1) stored,
    kind         text not null
        constraint unit_kind_known check (kind in ('MINISTRY', 'OFFICE', 'CENTRE', 'AGENCY', 'DIRECTORATE', 'DEPARTMENT',
            'EDUCATION_OFFICE', 'UNIVERSITY')),
    region       text
        constraint unit_region_form check (region ~ '^SA-[0-9]{2}$'),
    arabic_name  text collate "ar-x-icu" not null check (length(arabic_name) between 1 and 200),
    english_name text not null check (length(english_name) between 1 and 200),
    constraint unit_depth unique (code, depth),
    constraint unit_root_has_no_parent check ((parent is null) = (depth = 0)),
    constraint unit_below_parent foreign key (parent, parent_depth) references app.unit (code, depth)
        deferrable initially immediate
);

create index unit_parent on app.unit (parent, parent_depth);
create unique index unit_one_root on app.unit ((true)) where parent is null;
create unique index unit_one_directorate_a_region on app.unit (region) where kind = 'DIRECTORATE';

create table app.person (
    username     text primary key
        constraint person_username_form check (username ~ '^[a-z][a-z0-9._-]{0,63}$'),
    arabic_name  text collate "ar-x-icu" not null check (length(arabic_name) between 1 and 200),
    english_name text not null check (length(english_name) between 1 and 200),
    email        text not null check (length(email) <= 254),
    mobile       text
        constraint person_mobile_form check (mobile ~ '^\+[0-9]{8,15}$'),
    language     text not null default 'ar' check (language in ('ar', 'en'))
);

-- A post is a unit and a duty; this says who holds it, from when, until when (open: until further notice).
create table app.appointment (
    id         bigint generated always as identity primary key,
    unit       text not null references app.unit (code),
    duty       text not null
        constraint appointment_duty_known check (duty in ('COORDINATOR', 'HEAD', 'AGENT', 'CARE_OFFICER', 'OPERATIONS',
            'MINISTER_OFFICE', 'MANAGER', 'PROCESS_OWNER', 'ADMINISTRATOR')),
    person     text not null references app.person (username),
    held_from  timestamptz not null,
    held_until timestamptz,
    constraint appointment_period check (held_until > held_from),
    constraint appointment_one_head exclude using gist (unit with =, tstzrange(held_from, held_until) with &&)
        where (duty = 'HEAD'),
    constraint appointment_once exclude using gist (unit with =, duty with =, person with =,
        tstzrange(held_from, held_until) with &&)
);

create index appointment_unit on app.appointment (unit);
create index appointment_person on app.appointment (person);

-- Who acts for a post while none of its holders is present, or while it is vacant.
create table app.stand_in (
    id         bigint generated always as identity primary key,
    unit       text not null references app.unit (code),
    duty       text not null
        constraint stand_in_duty_known check (duty in ('COORDINATOR', 'HEAD', 'AGENT', 'CARE_OFFICER', 'OPERATIONS',
            'MINISTER_OFFICE', 'MANAGER', 'PROCESS_OWNER', 'ADMINISTRATOR')),
    person     text not null references app.person (username),
    held_from  timestamptz not null,
    held_until timestamptz,
    constraint stand_in_period check (held_until > held_from),
    constraint stand_in_once exclude using gist (unit with =, duty with =, person with =,
        tstzrange(held_from, held_until) with &&)
);

create index stand_in_unit on app.stand_in (unit);
create index stand_in_person on app.stand_in (person);

create table app.absence (
    id          bigint generated always as identity primary key,
    person      text not null references app.person (username),
    away_from   timestamptz not null,
    away_until  timestamptz,
    constraint absence_period check (away_until > away_from),
    constraint absence_once exclude using gist (person with =, tstzrange(away_from, away_until) with &&)
);

create index absence_person on app.absence (person);

-- Every change, by whatever hand, moves this counter; each node compares it with what it has in memory.
create table app.directory_version (
    only_row boolean primary key default true check (only_row),
    version  bigint not null
);

insert into app.directory_version (version) values (0);

create function app.directory_changed() returns trigger language plpgsql as $$
begin
    update app.directory_version set version = version + 1;
    return null;
end
$$;

create trigger unit_changed after insert or update or delete or truncate on app.unit
    for each statement execute function app.directory_changed();
create trigger person_changed after insert or update or delete or truncate on app.person
    for each statement execute function app.directory_changed();
create trigger appointment_changed after insert or update or delete or truncate on app.appointment
    for each statement execute function app.directory_changed();
create trigger stand_in_changed after insert or update or delete or truncate on app.stand_in
    for each statement execute function app.directory_changed();
create trigger absence_changed after insert or update or delete or truncate on app.absence
    for each statement execute function app.directory_changed();
