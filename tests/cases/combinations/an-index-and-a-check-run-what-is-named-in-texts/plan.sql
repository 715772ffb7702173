-- create function app."Z inner"(integer)
CREATE FUNCTION app."Z inner"(v integer)
RETURNS integer
LANGUAGE plpgsql IMMUTABLE
AS $$ BEGIN RETURN v + 1; END $$;

-- add constraint app.entry.entry_ok
-- hazard adds-constraint: rows of table app.entry that break it make it fail
-- hazard scans-table: the whole of table app.entry is read while writes wait
ALTER TABLE app.entry ADD CONSTRAINT entry_ok CHECK ((app.outer_f(id) > 0));

-- create index app.entry_f
-- hazard index-build: the whole of table app.entry is read while writes wait
CREATE INDEX entry_f ON app.entry USING btree (app.outer_f(id));

-- create materialized view app.all_f
CREATE MATERIALIZED VIEW app.all_f AS
SELECT app.outer_f(entry.id) AS f
   FROM app.entry;
