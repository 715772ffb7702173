-- redefine procedure public.p(integer)
CREATE OR REPLACE PROCEDURE public.p(IN a integer)
LANGUAGE plpgsql
AS $$ BEGIN ROLLBACK; END $$;
