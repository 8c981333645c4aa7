-- The report on the screen shows a unit's cases of a period, in the order in which they came in.
create index case_file_unit_received on case_file (unit, received_at, number);
