CREATE TABLE zoo (id integer, a integer);
CREATE FUNCTION next() RETURNS integer LANGUAGE sql BEGIN ATOMIC SELECT count(*)::integer FROM zoo; END;
ALTER TABLE zoo ALTER id SET DEFAULT next();
