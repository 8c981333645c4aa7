-- The operations room: very important incidents that are open are found by an index of their own, newest first, which
-- holds few of all cases. Beside it stands what operators did: looked at an incident, called a body, handed over.

create index case_file_open_urgent on app.case_file (number)
    where type = 'INCIDENT' and importance = 'VERY_IMPORTANT' and phase in ('RECEIVED', 'ACTIVE', 'WAITING');

create table app.operations_look (
    case_number bigint not null references app.case_file,
    username    text not null,
    at          timestamptz not null,
    primary key (case_number, username)
);
comment on table app.operations_look is 'which operators have looked at an incident, each at their first look';

create table app.operations_contact (
    id          bigint generated always as identity primary key,
    case_number bigint not null references app.case_file,
    body        text not null,
    username    text not null,
    at          timestamptz not null
);
comment on column app.operations_contact.body is 'a constant of ContactedBody; its sentence for handlers stands in the timeline';
create index operations_contact_case on app.operations_contact (case_number, id);

create table app.operations_hand_over (
    id       bigint generated always as identity primary key,
    since    timestamptz not null,
    at       timestamptz not null,
    username text not null,
    notes    varchar(4000) not null,
    cases    bigint[] not null
);
comment on table app.operations_hand_over is 'a shift handed over: what it was about, from when until when';
comment on column app.operations_hand_over.cases is 'numbers of the incidents that were open then';
create index operations_hand_over_at on app.operations_hand_over (at);
