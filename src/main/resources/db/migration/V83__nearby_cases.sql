-- Beside a case those nearby, of the same facility and by the same reporter are shown; the latter two have indexes of
-- the mobile and identity numbers. By latitude: within half a kilometre are few, whatever their longitude.
create index case_file_latitude on case_file (latitude, longitude) where latitude is not null;
create index case_file_facility on case_file (facility_name, region, number) where facility_name is not null;
