-- create table public.zoo
CREATE TABLE public.zoo (
    id integer
);

-- create function public.a()
CREATE FUNCTION public.a()
RETURNS integer
LANGUAGE plpgsql
AS $$ DECLARE z integer; BEGIN RETURN 1; END $$;

-- create function public.b()
CREATE FUNCTION public.b()
RETURNS integer
LANGUAGE plpgsql
AS $$ DECLARE r zoo; i zoo.id%TYPE; BEGIN SELECT * INTO r FROM zoo; RETURN r.id; END $$;
