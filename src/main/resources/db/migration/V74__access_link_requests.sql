-- Requests of reporters who have lost their secret. Each is deleted when it is looked at, a few seconds later.
create table app.access_link_request (
    id          bigint generated always as identity primary key,
    case_number bigint       not null,
    contact     varchar(254) not null,
    at          timestamptz  not null default now()
);
