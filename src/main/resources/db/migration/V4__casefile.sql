-- The case. Made for millions of rows: what staff work on every day is found through partial
-- indexes over open cases, lists are paged by number, text is found through one normalised column.

create extension if not exists pg_trgm with schema public;
create extension if not exists btree_gin with schema public;

-- Short and sequential, as beneficiaries know them; without a cache, so that none is skipped on a restart.
create sequence case_number_seq start with 41001 no cycle cache 1;

create table case_file (
    number                  bigint primary key,
    version                 integer not null,
    type                    text not null,
    category                text,
    subtype                 varchar(100),
    importance              text not null,
    channel                 text not null,
    subject                 varchar(150) not null,
    description             varchar(4000) not null,
    region                  varchar(6) not null,
    latitude                double precision check (latitude between -90 and 90),
    longitude               double precision check (longitude between -180 and 180),
    address                 varchar(300),
    facility_kind           text,
    facility_name           varchar(150),
    facility_unit           text,
    danger_continues        boolean not null,
    people_hurt             boolean not null,
    answers                 jsonb,
    reporter_name           varchar(100),
    reporter_identity       varchar(10),
    reporter_mobile         varchar(16),
    reporter_email          varchar(254),
    reporter_role           text,
    reporter_employee       varchar(20),
    reporter_position       varchar(100),
    language                varchar(2) not null,
    status                  text,
    phase                   text not null,
    escalated               boolean not null,
    unit                    text,
    rung_unit               text,
    rung_kind               text,
    handlers                text,
    rung_since              timestamptz,
    clock_since             timestamptz,
    due_at                  timestamptz,
    time_left_seconds       bigint,
    referred_by             text,
    referrals               integer not null,
    questions               integer not null,
    last_deciders           text,
    received_at             timestamptz not null,
    opened_at               timestamptz,
    promised_at             timestamptz,
    resolution              varchar(4000),
    resolved_at             timestamptz,
    objection_until         timestamptz,
    closed_at               timestamptz,
    rating                  smallint check (rating between 1 and 5),
    rating_text             varchar(1000),
    search                  text generated always as (
        normalise(subject || ' ' || coalesce(reporter_name, '') || ' ' || coalesce(facility_name, ''))) stored,
    check ((latitude is null) = (longitude is null)),
    check ((closed_at is not null) = (phase in ('DONE', 'CANCELLED')))
);

comment on column case_file.handlers is 'the group whose task it is: a rung of the ladder';
comment on column case_file.referred_by is 'the unit that referred it here last: it may not get it back';
comment on column case_file.last_deciders is 'who decided on the rung before, comma separated: a rung that only they hold is passed over';

-- Work lists: what is open, by who must act, newest number first.
create index case_file_open_handlers on case_file (handlers, number) where phase in ('RECEIVED', 'ACTIVE', 'WAITING');
create index case_file_open_unit on case_file (unit, number) where phase in ('RECEIVED', 'ACTIVE', 'WAITING');
create index case_file_open on case_file (number) where phase in ('RECEIVED', 'ACTIVE', 'WAITING');
create index case_file_unit on case_file (unit, number);
create index case_file_received on case_file (received_at);
create index case_file_mobile on case_file (reporter_mobile) where reporter_mobile is not null;
create index case_file_identity on case_file (reporter_identity) where reporter_identity is not null;
create index case_file_search on case_file using gin (search gin_trgm_ops);

create sequence timeline_seq increment by 50;
create table timeline_entry (
    id          bigint primary key,
    case_number bigint not null references case_file,
    at          timestamptz not null,
    event       text not null,
    unit        text,
    actor       text,
    internal    boolean not null,
    facts       jsonb not null
);
create index timeline_entry_case on timeline_entry (case_number, id);

create sequence comment_seq increment by 50;
create table comment (
    id          bigint primary key,
    case_number bigint not null references case_file,
    at          timestamptz not null,
    kind        text not null,
    author      text,
    unit        text,
    internal    boolean not null,
    text        varchar(4000) not null
);
create index comment_case on comment (case_number, id);

create sequence objection_seq increment by 50;
create table objection (
    id          bigint primary key,
    case_number bigint not null references case_file,
    at          timestamptz not null,
    reason      varchar(4000) not null,
    against     varchar(4000) not null
);
create index objection_case on objection (case_number, id);

-- Who has had to do with a case, groups (group:EDU-01-SAF.head) and people (user:head): they may still read it.
create table involvement (
    case_number bigint not null references case_file,
    party       text not null,
    since       timestamptz not null,
    primary key (case_number, party)
);
create index involvement_party on involvement (party, case_number);
