CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$;
CREATE VIEW v AS SELECT id, a FROM t;
