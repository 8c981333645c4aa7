-- Visitors received for the Minister's office.
create table app.visit (
    id              bigint generated always as identity primary key,
    at              timestamptz  not null,
    received_by     text         not null,
    visitor_name    varchar(100) not null,
    identity_number varchar(10),
    mobile          varchar(20),
    region          text         not null,
    request         text         not null,
    answer          text,
    case_number     bigint unique references app.case_file,
    constraint visit_answered_or_case check ((answer is not null) <> (case_number is not null))
);

comment on table app.visit is 'who was received, what they asked for, and what became of it: an answer on the spot, or a case';

create index visit_by_time on app.visit (at, id);

-- What was promised in a meeting is measured by the date that the requester was promised first.
alter table app.meeting_commitment
    add column due_at      timestamptz,
    add column closed_at   timestamptz,
    add column reminded_at timestamptz;

comment on column app.meeting_commitment.due_at is 'the date that was promised when its case was opened; null: none was';
comment on column app.meeting_commitment.closed_at is 'when its case was closed, noted some minutes later';
comment on column app.meeting_commitment.reminded_at is 'when the office was last told that it is late';

update app.meeting_commitment c set due_at = f.promised_at, closed_at = f.closed_at
from app.case_file f where f.number = c.case_number;

create index meeting_commitment_open on app.meeting_commitment (due_at) where closed_at is null;

-- The time that does not hold any more, while another one is sought: calendars are told which.
alter table app.meeting
    add column former_start   timestamptz,
    add column former_minutes integer,
    add column former_place   varchar(150),
    add constraint meeting_former_time_whole
        check ((former_start is null) = (former_minutes is null) and (former_start is null) = (former_place is null));
