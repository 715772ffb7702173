CREATE TABLE zoo (id integer, size bigint);
CREATE FUNCTION b() RETURNS bigint LANGUAGE plpgsql AS $$ DECLARE i zoo.size%TYPE; BEGIN RETURN i; END $$;
