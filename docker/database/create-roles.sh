#!/bin/sh
# Runs once, when the database is made: one role owns it and migrates, another is the server's, a third its readers'. None
# is a superuser. What each may do is given by Recueil when it starts.
set -eu
psql -v ON_ERROR_STOP=1 -v owner="$RECUEIL_OWNER_PASSWORD" -v server="$RECUEIL_PASSWORD" \
  --username "$POSTGRES_USER" --dbname postgres <<'SQL'
CREATE ROLE recueil_owner LOGIN PASSWORD :'owner';
CREATE ROLE recueil LOGIN PASSWORD :'server';
CREATE ROLE recueil_reader;
GRANT recueil TO recueil_owner;
GRANT recueil_reader TO recueil;
CREATE DATABASE recueil OWNER recueil_owner;
SQL
