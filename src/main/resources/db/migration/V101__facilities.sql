-- The register of schools and other bodies that the public names in reports: tens of thousands of rows, imported from
-- files, found by the beginnings of words while somebody types.

create table app.facility (
    code         text primary key
        constraint facility_code_form check (code ~ '^[A-Z0-9]+(-[A-Z0-9]+)*$' and length(code) <= 40),
    kind         text not null
        constraint facility_kind_known check (kind in ('SCHOOL', 'UNIVERSITY', 'DIRECTORATE', 'OTHER')),
    arabic_name  varchar(150) not null check (length(arabic_name) > 0),
    english_name varchar(150) not null check (length(english_name) > 0),
    unit         text,
    region       text
        constraint facility_region_form check (region ~ '^SA-[0-9]{2}$'),
    latitude     numeric(8, 5) check (latitude between -90 and 90),
    longitude    numeric(8, 5) check (longitude between -180 and 180),
    address      varchar(200),
    -- As people type it, without the article: النور is found by نور, and بالرياض by الرياض.
    words        text not null generated always as (regexp_replace(app.normalise(
        arabic_name || ' ' || english_name || ' ' || code || ' ' || coalesce(address, '')), '(^| )ب?ال', '\1', 'g')) stored,
    constraint facility_place check ((latitude is null) = (longitude is null))
);

comment on column app.facility.unit is 'the office or directorate in charge; no foreign key, since units come and go';

create index facility_words on app.facility using gin (to_tsvector('simple', words));
create index facility_unit on app.facility (unit) where unit is not null;
