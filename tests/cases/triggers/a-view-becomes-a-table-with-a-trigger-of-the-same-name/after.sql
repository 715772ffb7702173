CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$;
CREATE TABLE v (id integer, a text);
CREATE TRIGGER g BEFORE INSERT ON v FOR EACH ROW EXECUTE FUNCTION touch();
