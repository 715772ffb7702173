-- add column public.zoo.size
ALTER TABLE public.zoo ADD COLUMN size bigint;

-- create function public.b()
CREATE FUNCTION public.b()
RETURNS bigint
LANGUAGE plpgsql
AS $$ DECLARE i zoo.size%TYPE; BEGIN RETURN i; END $$;
