-- What was done and written on a case is read by time: each node takes its ids out of a block of its own, so that those
-- of two nodes are not in the order of time.
create index timeline_entry_case_at on timeline_entry (case_number, at, id);
drop index timeline_entry_case;
create index comment_case_at on comment (case_number, at, id);
drop index comment_case;

-- The outbox lists a kind of message that may be rare among millions.
create index outbox_message_kind on outbox_message (kind, id);

-- Lists of closed cases begin behind the open ones, which are the newest, instead of walking past them at each look.
create index case_file_closed on case_file (number) where phase in ('DONE', 'CANCELLED');
create index case_file_closed_unit on case_file (unit, number) where phase in ('DONE', 'CANCELLED');
drop index case_file_unit;
create index involvement_closed on involvement (party, case_number) where not open;
drop index involvement_party;
