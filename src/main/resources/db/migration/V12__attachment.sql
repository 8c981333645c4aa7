-- Files of cases. A row is written before its file and outlives it: what a store holds is always known from here.

create table attachment (
    id          uuid primary key,
    -- Asked for at the end of the transaction: a file may be given to a case that is only just being written.
    case_number bigint references case_file deferrable initially deferred,
    draft       varchar(64),
    sender      text not null check (sender in ('REPORTER', 'STAFF')),
    author      text,
    internal    boolean not null,
    name        varchar(255) not null,
    media_type  text not null,
    size        bigint not null check (size > 0),
    at          timestamptz not null,
    state       text not null check (state in ('ARRIVING', 'KEPT', 'LEAVING')),
    scan        text not null check (scan in ('CLEAN', 'WAITING', 'INFECTED')),
    store       text not null check (store in ('DATABASE', 'S3')),
    location    text not null,
    emptied_at  timestamptz,
    check ((case_number is null) <> (draft is null)),
    check ((sender = 'STAFF') = (author is not null))
);

comment on table attachment is 'files, cleaned; their content is in attachment_chunk or in an S3-compatible store';
comment on column attachment.draft is 'hash of the key of a form that is not sent yet: the file belongs to no case so far';
comment on column attachment.state is 'ARRIVING: its content is being stored; LEAVING: its content is being deleted, then the row';
comment on column attachment.location is 'the key of its content in the store: random, nothing personal';
comment on column attachment.emptied_at is 'when the content of an infected file was deleted; the row stays, to say so';

create index attachment_case on attachment (case_number, at);
create index attachment_draft on attachment (draft, at) where draft is not null;
-- What the sweepers look for: all of it small.
create index attachment_draft_age on attachment (at) where draft is not null and state = 'KEPT';
create index attachment_unfinished on attachment (at) where state <> 'KEPT';
create index attachment_waiting on attachment (at) where scan = 'WAITING' and state = 'KEPT';
create index attachment_infected on attachment (at) where scan = 'INFECTED' and emptied_at is null;

create table attachment_chunk (
    attachment_id uuid not null references attachment on delete cascade,
    position      integer not null,
    bytes         bytea not null,
    primary key (attachment_id, position)
);

-- Pictures, documents and videos are compressed already: the database need not try.
alter table attachment_chunk alter column bytes set storage external;
