CREATE TABLE account (id serial PRIMARY KEY, amount integer);
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$;
