-- Which cases are of the same facility is asked by its name as it is compared in a search: people write it by hand, with
-- and without hamza, in whatever digits.
create index case_file_like_facility on app.case_file (app.normalise(facility_name), region)
    where facility_name is not null;
drop index app.case_file_same_facility;
