CREATE FUNCTION next(n integer) RETURNS integer LANGUAGE plpgsql AS $$ BEGIN RETURN n + 1; END $$;
CREATE TABLE book (id integer PRIMARY KEY DEFAULT next(1));
