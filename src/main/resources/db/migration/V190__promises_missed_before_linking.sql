-- A date that was missed before a case was linked stays missed, whatever the main case promises afterwards. Links that are
-- there already have none: what their cases had promised is not known any more.
alter table app.case_link add column own_promise timestamptz;
comment on column app.case_link.own_promise is 'what the case itself had promised when it was linked';
