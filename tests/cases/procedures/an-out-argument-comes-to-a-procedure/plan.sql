-- drop procedure public.p(integer)
DROP PROCEDURE public.p(integer);

-- create procedure public.p(integer)
CREATE PROCEDURE public.p(IN a integer, OUT c integer, OUT d text)
LANGUAGE plpgsql
AS $$ BEGIN c := a; END $$;
