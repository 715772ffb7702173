-- create function app.z_inner(text)
CREATE FUNCTION app.z_inner(v text)
RETURNS boolean
LANGUAGE sql IMMUTABLE
AS $$ SELECT length(v) > 0 $$;

-- add column app.entry.value
-- hazard rewrites-table: table app.entry is written anew to fill column app.entry.value
ALTER TABLE app.entry ADD COLUMN value app.checked DEFAULT 'x'::text;
