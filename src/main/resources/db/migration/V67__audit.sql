-- Who did what to whom, when. Rows are added and never changed. They name staff by user name and things by number;
-- who those people are stands in the directory.

create table audit_entry (
    id      bigint generated always as identity primary key,
    at      timestamptz not null default clock_timestamp(),
    action  text not null,
    actor   text,
    subject text,
    details jsonb not null default '{}'
);

comment on column audit_entry.action is 'a constant of AuditAction';
comment on column audit_entry.actor is 'user name; null: the application itself, or its command line';
comment on column audit_entry.subject is 'what it was done to: a user name, or a number or id';

create index audit_entry_actor on audit_entry (actor, id);
create index audit_entry_subject on audit_entry (subject, id);
create index audit_entry_action on audit_entry (action, id);

create function refuse_change_of_audit() returns trigger language plpgsql as $$
begin
    raise exception 'The audit trail is only ever added to';
end
$$;

create trigger audit_entry_append_only before update or delete or truncate on audit_entry
    for each statement execute function refuse_change_of_audit();
