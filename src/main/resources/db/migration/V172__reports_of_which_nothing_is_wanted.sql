-- Whoever asks for a report of which its table wants nothing is told so, and does not wait for it for ever.
alter table app.periodic_report add column unwanted boolean not null default false;

alter table app.periodic_report add check (not (unwanted and content is not null));

comment on column app.periodic_report.unwanted is 'whether the table of contents wanted nothing of it: it is not being made';
