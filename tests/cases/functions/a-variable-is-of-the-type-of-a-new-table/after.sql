CREATE FUNCTION a() RETURNS integer LANGUAGE plpgsql AS $$ DECLARE z integer; BEGIN RETURN 1; END $$;
CREATE TABLE zoo (id integer);
CREATE FUNCTION b() RETURNS integer LANGUAGE plpgsql AS $$ DECLARE r zoo; i zoo.id%TYPE; BEGIN SELECT * INTO r FROM zoo; RETURN r.id; END $$;
