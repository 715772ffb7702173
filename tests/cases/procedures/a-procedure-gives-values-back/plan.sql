-- create procedure public.p(integer, text)
CREATE PROCEDURE public.p(IN a integer, INOUT b text, OUT c integer)
LANGUAGE plpgsql
AS $$ BEGIN b := 'x'; c := a; END $$;
