-- The ways of the cases that are closed already, as far as their steps are known.

select app.rebuild_ways();

-- After the rows are there: checked one by one, each would have locked its case.
alter table app.case_way add constraint case_way_case_number_fkey
    foreign key (case_number) references app.case_file on delete cascade not valid;
alter table app.case_way validate constraint case_way_case_number_fkey;

analyze app.way, app.case_way, app.way_count, app.way_time, app.return_count;
