-- create procedure public.p(integer)
CREATE PROCEDURE public.p(IN a integer)
LANGUAGE plpgsql
AS $$ BEGIN COMMIT; END $$;
