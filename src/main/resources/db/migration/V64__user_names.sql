-- Personnel numbers are user names too.
alter table app.person drop constraint person_username_form;
alter table app.person add constraint person_username_form check (username ~ '^[a-z0-9][a-z0-9._-]{0,63}$');
