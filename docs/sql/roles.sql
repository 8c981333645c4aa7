-- Two roles and a database, made once by a superuser of PostgreSQL 15 or newer:
--   psql -h HOST -U postgres -f docs/sql/roles.sql
-- Then give each role a password of its own, which psql asks for and sends as a hash:
--   psql -h HOST -U postgres -c '\password tawasul_owner' -c '\password tawasul_app'
-- The owner runs migrations and nothing else. The application runs as tawasul_app, which reads and writes rows and can
-- neither create nor change nor drop anything; what it may do is granted with every migration (beforeMigrate.sql,
-- afterMigrate.sql).

create role tawasul_owner login nosuperuser nocreatedb nocreaterole noreplication;
create role tawasul_app login nosuperuser nocreatedb nocreaterole noreplication;

-- Under the locale C the search finds no letters in Arabic.
create database tawasul owner tawasul_owner template template0 encoding 'UTF8' locale 'C.UTF-8';

-- Nobody else comes in, and the application makes no temporary tables either.
revoke all on database tawasul from public;
grant connect on database tawasul to tawasul_app;

-- The application's statements are short: compiling them costs more than it saves.
alter role tawasul_app set jit = off;
