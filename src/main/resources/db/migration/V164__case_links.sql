-- Cases linked to a main case. While a link holds, the case waits: what became of the main case is noted here first, and a
-- task delivers it to each linked case in a transaction of its own. So a burst of like reports never lengthens what
-- somebody does with the main case, and whoever delivers twice finds the link ended.

create table app.case_link (
    id          bigint generated always as identity primary key,
    case_number bigint not null references app.case_file,
    main_number bigint not null references app.case_file,
    linked_at   timestamptz not null,
    linked_by   text not null,
    answer      varchar(4000),
    answer_by   text,
    outcome     text check (outcome in ('RESOLVED', 'RELEASED')),
    deliver_at  timestamptz,
    ended_at    timestamptz,
    ended       text check (ended in ('RESOLVED', 'UNDONE', 'RELEASED', 'CLOSED')),
    check (case_number <> main_number),
    check ((ended is null) = (ended_at is null))
);
comment on column app.case_link.answer is 'what the handlers of the main case wrote for the reporters of its linked cases';
comment on column app.case_link.outcome is 'what became of the main case, until it is delivered: resolved, or ended without a resolution';
comment on column app.case_link.deliver_at is 'when the outcome is delivered; later after a failure';
comment on column app.case_link.ended is 'resolved with the main case, undone by staff, released by its end, or closed by the reporter';

-- A case has one main case at most.
create unique index case_link_held on app.case_link (case_number) where ended_at is null;
create index case_link_case on app.case_link (case_number, id);
create index case_link_main on app.case_link (main_number, case_number);
create index case_link_outcome on app.case_link (deliver_at) where outcome is not null and ended_at is null;
