-- Each task gives a permission to the group that has it. Whoever lists tasks has them joined with these, and without
-- knowing how many allow to read, the database takes them for a few and compares each task with each permission.
create statistics public.act_ru_authorization_read on (perms_ & 2), (perms_ & 64) from public.act_ru_authorization;
analyze public.act_ru_authorization;
