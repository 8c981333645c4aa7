-- Lists and figures of the open cases are read from indexes alone, which holds only where a vacuum has seen the pages of the table.
-- Open cases are few and change often: by the server's own measure (a fifth of all rows) their pages would wait for months.
alter table app.case_file set (autovacuum_vacuum_scale_factor = 0.01);
