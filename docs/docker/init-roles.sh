#!/usr/bin/env bash
# Run once by the image of PostgreSQL, on an empty volume: the two roles and the database, with the passwords of .env.
set -euo pipefail
psql -v ON_ERROR_STOP=1 -U postgres -d postgres -f /docs/roles.sql
psql -v ON_ERROR_STOP=1 -U postgres -d postgres -v owner="$TAWASUL_OWNER_PASSWORD" -v app="$TAWASUL_APP_PASSWORD" <<'SQL'
alter role tawasul_owner password :'owner';
alter role tawasul_app password :'app';
SQL
