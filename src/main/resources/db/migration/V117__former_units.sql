-- Cases outlive the units that had them: a unit that is closed keeps its name, for whoever reads its cases.
create table former_unit (
    code         text primary key,
    parent       text,
    kind         text not null,
    region       text,
    arabic_name  text collate "ar-x-icu" not null,
    english_name text not null,
    closed_at    timestamptz not null default now()
);
comment on table former_unit is 'units that have been deleted, as they were last; never offered for choosing';

create function unit_closed() returns trigger language plpgsql set search_path = app, public as $$
begin
    insert into former_unit (code, parent, kind, region, arabic_name, english_name)
        values (old.code, old.parent, old.kind, old.region, old.arabic_name, old.english_name)
        on conflict (code) do update set parent = excluded.parent, kind = excluded.kind, region = excluded.region,
            arabic_name = excluded.arabic_name, english_name = excluded.english_name, closed_at = excluded.closed_at;
    return null;
end
$$;
create trigger unit_closed after delete on unit for each row execute function unit_closed();

-- A code that is used again names the new unit alone.
create function unit_opened() returns trigger language plpgsql set search_path = app, public as $$
begin
    delete from former_unit where code = new.code;
    return null;
end
$$;
create trigger unit_opened after insert on unit for each row execute function unit_opened();
