-- A reporter who saw that the same had been reported already asked to be told too: their case stands on its own, and its
-- handlers are offered the link.

create table app.case_link_wish (
    case_number bigint primary key references app.case_file,
    main_number bigint not null references app.case_file,
    wished_at   timestamptz not null
);
comment on table app.case_link_wish is 'reports whose senders said that they are about what was reported before; a suggestion for handlers, never a link';
