-- What reporters are asked once their case is closed, and what they answered. The questions are data: what administrators
-- edit (survey_question) is published as a version (survey_version), which never changes; a case keeps the version that its
-- reporter was asked with.

create table app.survey_question (
    code         varchar(40) primary key
        constraint survey_question_code_form check (code ~ '^[a-z][a-zA-Z0-9]*$'),
    kind         text not null
        constraint survey_question_kind_known check (kind in ('SCORE', 'YES_NO', 'CHOICE', 'TEXT')),
    position     integer not null,
    arabic_text  varchar(200) not null check (length(arabic_text) > 0),
    english_text varchar(200) not null check (length(english_text) > 0),
    arabic_hint  varchar(200),
    english_hint varchar(200),
    required     boolean not null default false,
    asked        boolean not null default true,
    options      jsonb not null default '[]',
    constraint survey_question_options check (jsonb_typeof(options) = 'array' and (kind = 'CHOICE' or options = '[]')),
    constraint survey_question_overall check (code <> 'overall' or kind = 'SCORE' and required and asked),
    constraint survey_question_comment check (code <> 'comment' or kind = 'TEXT')
);

comment on column app.survey_question.asked is 'false: in no version that is published from now on';
comment on column app.survey_question.options is 'CHOICE: a list of code, arabicLabel, englishLabel, asked';
comment on column app.survey_question.code is 'overall is the rating of the case, comment the text of the rating';

-- Answers keep codes, so a code and its kind are for ever.
create function app.survey_question_stays() returns trigger language plpgsql as $$
begin
    raise exception 'Answers lean on this question: ask it no more instead' using errcode = 'restrict_violation';
end
$$;

create trigger survey_question_stays before delete on app.survey_question
    for each row execute function app.survey_question_stays();
create trigger survey_question_keeps_its_kind before update of code, kind on app.survey_question
    for each row when (old.code <> new.code or old.kind <> new.kind) execute function app.survey_question_stays();

create table app.survey_version (
    version      integer primary key check (version > 0),
    published_at timestamptz not null,
    published_by text,
    questions    jsonb not null check (jsonb_typeof(questions) = 'array')
);

comment on column app.survey_version.published_by is 'user name; null for the one that the product brings';

create function app.survey_version_stays() returns trigger language plpgsql as $$
begin
    raise exception 'A published survey never changes' using errcode = 'restrict_violation';
end
$$;

create trigger survey_version_stays before update or delete on app.survey_version
    for each row execute function app.survey_version_stays();

-- Every change, by whatever hand, moves this counter; each node compares it with what it has in memory.
create table app.survey_change (
    only_row boolean primary key default true check (only_row),
    version  bigint not null
);

insert into app.survey_change (version) values (0);

create function app.survey_changed() returns trigger language plpgsql as $$
begin
    update app.survey_change set version = version + 1;
    return null;
end
$$;

create trigger survey_question_changed after insert or update or delete or truncate on app.survey_question
    for each statement execute function app.survey_changed();
create trigger survey_version_changed after insert or update or delete or truncate on app.survey_version
    for each statement execute function app.survey_changed();

insert into app.survey_question (code, kind, position, arabic_text, english_text, arabic_hint, english_hint, required)
values
    ('overall', 'SCORE', 10, 'ما مدى رضاك عن معالجة طلبك؟', 'How satisfied are you with the handling of your request?',
        null, null, true),
    ('solved', 'YES_NO', 20, 'هل حُلّت المشكلة أو أُجيب عن سؤالك؟', 'Was your problem solved, or your question answered?',
        null, null, false),
    ('clarity', 'SCORE', 30, 'ما مدى رضاك عن وضوح الرد؟', 'How satisfied are you with how clear the reply was?',
        null, null, false),
    ('speed', 'SCORE', 40, 'ما مدى رضاك عن سرعة الرد؟', 'How satisfied are you with how long it took?',
        null, null, false),
    ('comment', 'TEXT', 50, 'ما الذي كان يمكن أن نحسنه؟', 'What could we have done better?',
        'لا تكتب أسماء ولا أرقامًا تدل على أشخاص.', 'Please leave out names and numbers of people.', false);

insert into app.survey_version (version, published_at, questions)
select 1, now(), jsonb_agg(jsonb_build_object('code', code, 'kind', kind, 'arabicText', arabic_text, 'englishText',
    english_text, 'arabicHint', arabic_hint, 'englishHint', english_hint, 'required', required, 'asked', asked,
    'options', options) order by position)
from app.survey_question;

-- A case whose reporter was asked, or has answered in any way: the score is the case's rating, which is kept there too.
create table app.case_survey (
    case_number bigint primary key references app.case_file (number) on delete cascade,
    counted_at  timestamptz not null,
    invited_at  timestamptz,
    version     integer references app.survey_version (version),
    expires_at  timestamptz,
    revoked_at  timestamptz,
    way         text
        constraint case_survey_way_known check (way in ('SURVEY', 'PORTAL', 'API')),
    answered_at timestamptz,
    score       smallint check (score between 1 and 5),
    answers     jsonb not null default '{}',
    texts       jsonb not null default '{}',
    constraint case_survey_invitation check ((invited_at is null) = (version is null)
        and (invited_at is null) = (expires_at is null)),
    constraint case_survey_answer check ((answered_at is null) = (score is null)),
    constraint case_survey_reason check (invited_at is not null or answered_at is not null)
);

comment on column app.case_survey.counted_at is 'when the case was closed: by it the indicators count';
comment on column app.case_survey.version is 'that the reporter was asked with; null for who was not asked';
comment on column app.case_survey.revoked_at is 'since when the link opens nothing';
comment on column app.case_survey.way is 'null for answers from before ways were kept';
comment on column app.case_survey.answers is 'to all questions but overall: scores, YES or NO, codes of options';
comment on column app.case_survey.texts is 'written answers to all questions but comment';

create index case_survey_counted on app.case_survey (counted_at, case_number);

-- Whoever removes what is known of a reporter ends their link, too.
create function app.case_survey_revoked() returns trigger language plpgsql as $$
begin
    update app.case_survey set revoked_at = now() where case_number = new.number and revoked_at is null;
    return null;
end
$$;

create trigger case_file_survey_revoked after update of reporter_name on app.case_file for each row
    when (old.reporter_name is not null and new.reporter_name is null) execute function app.case_survey_revoked();

insert into app.case_survey (case_number, counted_at, answered_at, score)
select number, closed_at, closed_at, rating from app.case_file where rating is not null and closed_at is not null;
