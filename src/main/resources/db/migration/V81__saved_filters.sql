-- What staff choose on a follow-up screen and keep under a name, for themselves or for their unit.
create table saved_filter (
    id       uuid primary key,
    owner    text not null,
    unit     text,
    screen   text not null,
    name     varchar(240) not null,
    query    varchar(1000) not null,
    saved_at timestamptz not null
);
comment on column saved_filter.unit is 'code of the unit that it is shared with';
comment on column saved_filter.query is 'the parameters of the screen''s address; only codes, nothing that was typed';
create unique index saved_filter_owner on saved_filter (owner, screen, lower(name));
create index saved_filter_unit on saved_filter (unit) where unit is not null;
