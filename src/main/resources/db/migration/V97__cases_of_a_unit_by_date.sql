-- The report on the screen shows a unit's cases of a period, in the order in which they came in. A case comes into this
-- index once, when it closes; open ones are few.
create index case_file_closed_unit_received on case_file (unit, received_at, number) where phase in ('DONE', 'CANCELLED');
