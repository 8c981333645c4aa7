-- Answers that were prepared for resolutions, by type of request and category of incident.

create table app.canned_answer (
    id           bigint generated always as identity primary key,
    about        text,
    title        varchar(100) not null check (length(title) > 0),
    arabic_text  text not null check (length(arabic_text) between 1 and 4000),
    english_text text check (length(english_text) between 1 and 4000),
    version      integer not null default 0
);

comment on column app.canned_answer.about is 'a type of request, or a category of incident; null: any';

create index canned_answer_about on app.canned_answer (about, title);
