-- Whether the same was reported at a facility within some days is asked along its latest cases only: of some facilities
-- there are thousands over the years.
create index case_file_facility_received on app.case_file (app.normalise(facility_name), region, received_at)
    where facility_name is not null;
drop index app.case_file_like_facility;
