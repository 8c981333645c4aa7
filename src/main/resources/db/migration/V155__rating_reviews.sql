-- What the care centre makes of bad ratings: opened in the transaction that rates the case, taken by one of its officers,
-- closed with what came of it.
create table app.rating_review (
    case_number bigint primary key references app.case_file (number) on delete cascade,
    opened_at   timestamptz not null,
    taken_by    text,
    taken_at    timestamptz,
    note        text check (length(note) > 0),
    closed_at   timestamptz,
    closed_by   text,
    constraint rating_review_taken check ((taken_by is null) = (taken_at is null)),
    constraint rating_review_closed check ((closed_at is null) = (closed_by is null) and (closed_at is null or note is not null))
);

comment on table app.rating_review is 'the rating itself is in case_file and case_survey';

create index rating_review_open on app.rating_review (opened_at, case_number) where closed_at is null;
create index rating_review_closed on app.rating_review (closed_at, case_number) where closed_at is not null;
