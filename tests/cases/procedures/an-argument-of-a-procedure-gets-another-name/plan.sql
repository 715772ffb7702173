-- drop procedure public.p(integer)
DROP PROCEDURE public.p(integer);

-- create procedure public.p(integer)
CREATE PROCEDURE public.p(IN b integer)
LANGUAGE plpgsql
AS $$ BEGIN COMMIT; END $$;
