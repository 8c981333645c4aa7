-- Whoever plans a publication has compared the files with what was live then. If that is something else when the time
-- comes, nothing is published, and the page says why: it would take back a change that nobody has looked at. What was
-- planned before this was compared with nothing that could be told.
alter table app.model_candidate
    add column compared text,
    add column outdated boolean not null default false;
comment on column app.model_candidate.compared is 'fingerprint of what the files of a planned publication were to replace';
comment on column app.model_candidate.outdated is 'whether a planned publication was refused because something else was live by then';
