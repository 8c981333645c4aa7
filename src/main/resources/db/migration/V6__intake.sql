-- Requests that may be repeated: the same key and content answer the same case.
create table intake_key (
    key_hash     bytea primary key,
    content_hash bytea not null,
    case_number  bigint,
    taken_at     timestamptz not null
);

comment on table intake_key is 'hashes of Idempotency-Key headers and of the form''s one-time keys, kept for some days';

create index intake_key_taken on intake_key (taken_at);
