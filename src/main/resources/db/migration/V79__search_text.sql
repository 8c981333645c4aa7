-- The search knows what reporters wrote, too. One column and one index for all words: a case has to have each of them,
-- wherever.
alter table case_file drop column search;
alter table case_file add column search text generated always as (
    normalise(subject || ' ' || coalesce(reporter_name, '') || ' ' || coalesce(facility_name, '') || ' ' || description)) stored;
create index case_file_search on case_file using gin (search gin_trgm_ops);
