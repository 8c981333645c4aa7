-- What categories of incidents are called, in which order they are listed, and which are offered to reporters. Their
-- codes are the product's, since models, tables, forms and programs use them; a name that is null is the product's too.

create table app.category (
    category     text primary key
        constraint category_known check (category in ('BUILDING_MAINTENANCE', 'FIRE', 'CRIMINAL_INCIDENT',
            'TRAFFIC_ACCIDENT', 'VIOLENCE', 'FOOD_POISONING', 'CLEANLINESS', 'OTHER')),
    position     integer not null,
    arabic_name  varchar(60) check (length(arabic_name) > 0),
    english_name varchar(60) check (length(english_name) > 0),
    arabic_hint  varchar(150) check (length(arabic_hint) > 0),
    english_hint varchar(150) check (length(english_hint) > 0),
    offered      boolean not null default true,
    constraint category_other_offered check (offered or category <> 'OTHER')
);

comment on column app.category.arabic_name is 'null: the name of the product';
comment on column app.category.english_name is 'null: the name of the product';
comment on column app.category.arabic_hint is 'explains the category to reporters who choose';
comment on column app.category.offered is 'to reporters; cases keep a category that is offered no more';

insert into app.category (category, position) values ('BUILDING_MAINTENANCE', 10), ('FIRE', 20), ('CRIMINAL_INCIDENT', 30),
    ('TRAFFIC_ACCIDENT', 40), ('VIOLENCE', 50), ('FOOD_POISONING', 60), ('CLEANLINESS', 70), ('OTHER', 80);

create function app.category_stays() returns trigger language plpgsql as $$
begin
    raise exception 'Cases keep this category: offer it no more instead'
        using errcode = 'restrict_violation';
end
$$;

create trigger category_stays before delete on app.category
    for each row execute function app.category_stays();

-- Every change, by whatever hand, moves this counter; each node compares it with what it has in memory.
create table app.category_version (
    only_row boolean primary key default true check (only_row),
    version  bigint not null
);

insert into app.category_version (version) values (0);

create function app.category_changed() returns trigger language plpgsql as $$
begin
    update app.category_version set version = version + 1;
    return null;
end
$$;

create trigger category_changed after insert or update or delete or truncate on app.category
    for each statement execute function app.category_changed();
