-- Cases that a reporter objected to or that were escalated are few, and asked for over many years: the search walks them by
-- date, reports unit by unit. Other cases never come into these indexes.
create index case_file_objected_received on case_file (received_at, number) where objected_at is not null;
create index case_file_objected_unit on case_file (unit, received_at, number) where objected_at is not null;
create index case_file_escalated_received on case_file (received_at, number) where escalated;
create index case_file_escalated_unit on case_file (unit, received_at, number) where escalated;
