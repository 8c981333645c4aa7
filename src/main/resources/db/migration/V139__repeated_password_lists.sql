-- A list of initial passwords that was lost on its way is made again from the request for it, which is kept nowhere.
alter table app.start_password add request bytea;
comment on column app.start_password.request is 'a keyed hash of the request it was issued for; null for those of earlier releases';
