-- drop procedure public.p(integer)
DROP PROCEDURE public.p(integer);

-- create function public.p(integer)
CREATE FUNCTION public.p(a integer)
RETURNS void
LANGUAGE plpgsql
AS $$ BEGIN END $$;
