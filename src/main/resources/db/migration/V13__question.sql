-- What is asked of a reporter beside the story itself, by type of request and category of incident. The application
-- answers from memory and looks at the counter below from time to time.

create table app.question (
    code          varchar(40) primary key
        constraint question_code_form check (code ~ '^[a-z][a-zA-Z0-9]*$'),
    kind          text not null
        constraint question_kind_known check (kind in ('YES_NO', 'NUMBER', 'CHOICE', 'TEXT', 'SINCE')),
    position      integer not null,
    arabic_text   varchar(200) not null check (length(arabic_text) > 0),
    english_text  varchar(200) not null check (length(english_text) > 0),
    arabic_hint   varchar(200),
    english_hint  varchar(200),
    minimum       integer,
    maximum       integer,
    urgent_answer text,
    urgent_from   integer,
    many_from     integer,
    retired       boolean not null default false,
    constraint question_limits check (minimum <= maximum),
    constraint question_text_limit check (kind <> 'TEXT' or coalesce(maximum, 200) between 1 and 500),
    constraint question_urgent_answer check (urgent_answer is null or (kind = 'YES_NO' and urgent_answer in ('YES', 'NO'))),
    constraint question_counts check (kind = 'NUMBER' or (urgent_from is null and many_from is null))
);

comment on column app.question.position is 'the order of the form, the same for all categories that share a question';
comment on column app.question.minimum is 'NUMBER: the smallest';
comment on column app.question.maximum is 'NUMBER: the largest; TEXT: letters; SINCE: days back';
comment on column app.question.urgent_answer is 'YES_NO: the answer that makes a case urgent';
comment on column app.question.urgent_from is 'NUMBER: from which on a case is urgent';
comment on column app.question.many_from is 'NUMBER: counts people concerned; from this number on they are many';
comment on column app.question.retired is 'asked no more, but old answers keep their words';

create table app.question_option (
    question      varchar(40) not null references app.question (code),
    code          varchar(40) not null
        constraint question_option_code_form check (code ~ '^[A-Z][A-Z0-9_]*$'),
    position      integer not null,
    arabic_label  varchar(150) not null check (length(arabic_label) > 0),
    english_label varchar(150) not null check (length(english_label) > 0),
    urgent        boolean not null default false,
    retired       boolean not null default false,
    primary key (question, code)
);

-- Of whom a question is asked.
create table app.question_use (
    question varchar(40) not null references app.question (code),
    type     text not null
        constraint question_use_type_known check (type in ('INCIDENT', 'COMPLAINT', 'INQUIRY', 'SUGGESTION', 'OBSERVATION',
            'CONSULTATION')),
    category text
        constraint question_use_category_known check (category in ('BUILDING_MAINTENANCE', 'FIRE', 'CRIMINAL_INCIDENT',
            'TRAFFIC_ACCIDENT', 'VIOLENCE', 'FOOD_POISONING', 'CLEANLINESS', 'OTHER')),
    required boolean not null default false,
    constraint question_use_once unique nulls not distinct (question, type, category),
    constraint question_use_category check ((type = 'INCIDENT') = (category is not null))
);

-- Cases keep codes. So a code and what kind of answer it stands for are for ever: what is wanted no more is retired.
create function app.question_stays() returns trigger language plpgsql as $$
begin
    raise exception 'Answers of old cases lean on this %: retire it instead', tg_table_name
        using errcode = 'restrict_violation';
end
$$;

create trigger question_stays before delete on app.question
    for each row execute function app.question_stays();
create trigger question_keeps_its_kind before update of code, kind on app.question
    for each row when (old.code <> new.code or old.kind <> new.kind) execute function app.question_stays();
create trigger question_option_stays before delete on app.question_option
    for each row execute function app.question_stays();
create trigger question_option_keeps_its_code before update of question, code on app.question_option
    for each row when (old.question <> new.question or old.code <> new.code) execute function app.question_stays();

-- Every change, by whatever hand, moves this counter; each node compares it with what it has in memory.
create table app.question_version (
    only_row boolean primary key default true check (only_row),
    version  bigint not null
);

insert into app.question_version (version) values (0);

create function app.question_changed() returns trigger language plpgsql as $$
begin
    update app.question_version set version = version + 1;
    return null;
end
$$;

create trigger question_changed after insert or update or delete or truncate on app.question
    for each statement execute function app.question_changed();
create trigger question_option_changed after insert or update or delete or truncate on app.question_option
    for each statement execute function app.question_changed();
create trigger question_use_changed after insert or update or delete or truncate on app.question_use
    for each statement execute function app.question_changed();
