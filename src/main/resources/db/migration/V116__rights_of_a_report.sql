-- A report holds what its owner was allowed to see when it was asked for. Files made before are asked for anew.
alter table report add column rights text not null default '';
alter table report alter column rights drop default;
comment on column report.rights is 'hash of the roles, units and groups of who asked: with others the file does not exist for them';

drop index report_unfinished;
create unique index report_unfinished on report (requested_by, format, language, criteria, rights) where state in ('WAITING', 'RUNNING');
