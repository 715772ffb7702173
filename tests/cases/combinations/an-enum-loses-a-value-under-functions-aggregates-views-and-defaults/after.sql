CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE FUNCTION usual() RETURNS mood LANGUAGE sql IMMUTABLE AS $$ SELECT 'ok'::mood $$;
CREATE FUNCTION pick(a mood, b mood) RETURNS mood LANGUAGE sql IMMUTABLE AS $$ SELECT greatest(a, b) $$;
CREATE AGGREGATE best(mood) (SFUNC = pick, STYPE = mood);
CREATE TABLE t (id integer, m mood DEFAULT usual());
CREATE VIEW v AS SELECT best(m) AS m FROM t;
