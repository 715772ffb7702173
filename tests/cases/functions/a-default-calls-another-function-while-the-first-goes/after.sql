CREATE FUNCTION h(a text) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT lower(a) $$;
CREATE TABLE t (id integer, a text DEFAULT h('x'));
