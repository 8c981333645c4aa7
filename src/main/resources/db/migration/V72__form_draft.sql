-- What was typed in a form that is shown again: between the form and its page, or until somebody has signed in once
-- more. The content is encrypted with a key that only the browser has.
create table app.form_draft (
    id       uuid not null,
    owner    bytea not null,
    content  bytea not null,
    saved_at timestamptz not null,
    primary key (id, owner)
);

comment on column app.form_draft.owner is 'hash of the browser''s key';

create index form_draft_saved on app.form_draft (saved_at);
