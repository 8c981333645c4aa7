-- Words of messages that the ministry has put in place of those of the product.

create table app.message_text (
    code     text not null
        constraint message_text_code_form check (code ~ '^notification\.[\w.-]+$'),
    language text not null
        constraint message_text_language_known check (language in ('ar', 'en')),
    text     varchar(1000) not null check (length(text) > 0),
    primary key (code, language)
);

create table app.message_text_version (
    only_row boolean primary key default true check (only_row),
    version  bigint not null
);

insert into app.message_text_version (version) values (0);

create function app.message_text_changed() returns trigger language plpgsql as $$
begin
    update app.message_text_version set version = version + 1;
    return null;
end
$$;

create trigger message_text_changed after insert or update or delete or truncate on app.message_text
    for each statement execute function app.message_text_changed();
