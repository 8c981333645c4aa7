-- A report over many years walks the cases of a unit in the order in which they came in, of which few may be of the type
-- and category that it is about: what reports ask for is in the index, so that the others need not be read.
create index case_file_closed_report on case_file (unit, received_at, number)
    include (phase, type, category, subtype, importance, region, channel) where phase in ('DONE', 'CANCELLED');
drop index if exists case_file_closed_unit_received;
