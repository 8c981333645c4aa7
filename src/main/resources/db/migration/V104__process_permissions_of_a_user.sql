-- Whoever asks the engine for tasks has their permissions read: those of their groups by the engine's own index, those of
-- users by this one. Without both the database reads the permissions of all open tasks. Tasks give none to users.
create index act_ru_authorization_user on public.act_ru_authorization (user_id_) where user_id_ is not null;
