#!/bin/sh
# Runs once, when the database is made: the application owns its database and is no superuser.
set -eu
psql -v ON_ERROR_STOP=1 -v password="$RECUEIL_PASSWORD" --username "$POSTGRES_USER" --dbname postgres <<'SQL'
CREATE ROLE recueil LOGIN PASSWORD :'password';
CREATE DATABASE recueil OWNER recueil;
SQL
