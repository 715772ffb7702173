CREATE TRANSFORM FOR int LANGUAGE plpgsql (FROM SQL WITH FUNCTION prsd_lextype(internal), TO SQL WITH FUNCTION int4recv(internal));
CREATE FUNCTION next(n integer) RETURNS integer TRANSFORM FOR TYPE integer LANGUAGE plpgsql AS $$ BEGIN RETURN n + 1; END $$;
CREATE TABLE book (id integer PRIMARY KEY DEFAULT next(1));
