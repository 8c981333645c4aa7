-- Which forms have been carried out: one that comes again, by a double click, Reload or Back, changes nothing.
create table carried_out_form (
    key            bytea primary key,
    carried_out_at timestamptz not null
);
comment on column carried_out_form.key is 'hash of who sent it, of the id of its page and of all that was typed';

create index carried_out_form_at on carried_out_form (carried_out_at);
