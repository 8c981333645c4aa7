-- Links whose main case may have ended without a word to them: read in pages of this order by the task that delivers.
create index case_link_waiting on app.case_link (id) where ended_at is null and outcome is null;
