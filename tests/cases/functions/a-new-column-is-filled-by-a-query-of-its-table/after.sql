CREATE TABLE zoo (id integer, n integer);
CREATE FUNCTION next() RETURNS integer LANGUAGE sql AS $$ SELECT coalesce(max(id), 0) + 1 FROM zoo $$;
ALTER TABLE zoo ALTER n SET DEFAULT next();
