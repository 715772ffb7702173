-- Which session of the server wrote a line: a run without an outcome was cut off once that session is gone.
ALTER TABLE limbeck.journal ADD COLUMN session integer;
ALTER TABLE limbeck.journal ALTER COLUMN session SET DEFAULT pg_catalog.pg_backend_pid();

INSERT INTO limbeck.version (number) VALUES (2);
