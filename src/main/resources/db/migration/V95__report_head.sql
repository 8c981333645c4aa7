-- The head of what the ministry prints: letters and reports. One row, as long as there is one ministry.
create table report_head (
    id         smallint primary key check (id = 1),
    version    integer not null default 0,
    lines      varchar(400) not null,
    signatory  varchar(400) not null,
    logo       bytea,
    logo_type  text check (logo_type in ('image/png', 'image/jpeg')),
    changed_at timestamptz not null default now(),
    changed_by text,
    check ((logo is null) = (logo_type is null))
);

comment on column report_head.lines is 'names from the highest body down, one a line, in Arabic';
comment on column report_head.signatory is 'who signs letters, one line below the other, in Arabic';
comment on column report_head.logo is 'null: the mark of the service';

insert into report_head (id, lines, signatory) values
    (1, E'المملكة العربية السعودية\nوزارة التعليم\nمركز رعاية المستفيدين', 'مركز رعاية المستفيدين');
