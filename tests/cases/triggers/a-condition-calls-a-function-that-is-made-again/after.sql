CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$;
CREATE FUNCTION f(b integer) RETURNS integer LANGUAGE sql AS $$ SELECT b + 1 $$;
CREATE TRIGGER g BEFORE INSERT ON t FOR EACH ROW WHEN (f(new.id) > 5) EXECUTE FUNCTION touch();
