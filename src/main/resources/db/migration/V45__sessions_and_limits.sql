-- What every node must know alike and a restart must not forget: who is signed in, limits that protect secrets and
-- passwords, and challenges that were answered.

-- Spring Session's tables under our schema. Nobody asks for the sessions of a person, so there is no index by name.
create table app.spring_session (
    primary_id            char(36) primary key,
    session_id            char(36) not null unique,
    creation_time         bigint not null,
    last_access_time      bigint not null,
    max_inactive_interval int not null,
    expiry_time           bigint not null,
    principal_name        varchar(100)
);
create index spring_session_expiry on app.spring_session (expiry_time);

create table app.spring_session_attributes (
    session_primary_id char(36) not null references app.spring_session (primary_id) on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea not null,
    primary key (session_primary_id, attribute_name)
);

-- Token buckets (bucket4j). The id is a hash, since keys hold addresses and names; times are milliseconds since 1970.
create table app.rate_limit (
    id         text primary key,
    state      bytea,
    expires_at bigint not null default extract(epoch from now() + interval '1 day') * 1000
);
create index rate_limit_expiry on app.rate_limit (expires_at);

create table app.used_challenge (
    proof      text primary key check (length(proof) <= 400),
    expires_at timestamptz not null
);
create index used_challenge_expiry on app.used_challenge (expires_at);
