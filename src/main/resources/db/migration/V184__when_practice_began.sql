-- Exercises check themselves by what was done since the practice ministry began anew.
alter table app.installation add column practice_since timestamptz;

comment on column app.installation.practice_since is 'of a practice ministry: when its last reset was done';
