CREATE TABLE zoo (id integer, a text);
CREATE FUNCTION next() RETURNS integer LANGUAGE sql AS $$ SELECT coalesce(max(id), 0) + 1 FROM zoo $$;
ALTER TABLE zoo ALTER id SET DEFAULT next();
