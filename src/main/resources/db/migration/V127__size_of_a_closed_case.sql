-- What a closed case leaves is kept for good, its indexes included.

-- Entries and comments are only ever asked for by their case: the index that pages them is their key, too.
alter table timeline_entry drop constraint timeline_entry_pkey, add primary key (case_number, at, id);
drop index timeline_entry_case_at;
alter table comment drop constraint comment_pkey, add primary key (case_number, at, id);
drop index comment_case_at;

-- Who has handled a case is two or three; whoever looks for the cases of a party has them by the other two indexes, which
-- keep a party from being written twice.
alter table involvement drop constraint involvement_pkey;
create index involvement_case on involvement (case_number);
drop index involvement_open;
create unique index involvement_open on involvement (party, case_number) where open;
drop index involvement_closed;
create unique index involvement_closed on involvement (party, case_number) where not open;

-- Which cases are of the same facility is asked without an order: its name is written once for all of them.
create index case_file_same_facility on case_file (facility_name, region) where facility_name is not null;
drop index case_file_facility;

-- A process has one open case; for that of a closed one nobody looks.
drop index case_file_workflow;
create unique index case_file_open_workflow on case_file (workflow_id)
    where workflow_id is not null and phase in ('RECEIVED', 'ACTIVE', 'WAITING');
