-- Models, tables and forms that are not live yet: sent by an owner, who looks at what they would change, or brought by a
-- release that does not replace what an owner has published.
create table app.model_candidate (
    id         uuid primary key,
    origin     text not null check (origin in ('OWNER', 'RELEASE')),
    bundle     text,
    release    text unique,
    sent_by    text,
    sent_at    timestamptz not null,
    state      text not null check (state in ('WAITING', 'PLANNED', 'DECIDED')),
    note       varchar(200),
    publish_at timestamptz,
    planned_by text,
    confirmed  boolean not null default false,
    missed_at  timestamptz,
    check ((origin = 'RELEASE') = (release is not null)),
    check ((state = 'PLANNED') = (publish_at is not null and planned_by is not null))
);
create index on app.model_candidate (sent_at) where state <> 'DECIDED';
comment on column app.model_candidate.bundle is 'key of the process or table that a release brings';
comment on column app.model_candidate.release is 'fingerprint of the release''s files: what was decided about them is not asked again';
comment on column app.model_candidate.confirmed is 'whether an administrator gives up what the outside relies on';
comment on column app.model_candidate.missed_at is 'when a planned publication was refused';

create table app.model_candidate_file (
    candidate uuid not null references app.model_candidate on delete cascade,
    name      text not null,
    content   bytea not null,
    primary key (candidate, name)
);
