CREATE UNLOGGED TABLE session_cache (key text PRIMARY KEY, value bytea);
