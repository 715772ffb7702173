CREATE TABLE book (id integer, title text);
CREATE FUNCTION label(b book) RETURNS text LANGUAGE sql AS $$ SELECT b.title $$;
