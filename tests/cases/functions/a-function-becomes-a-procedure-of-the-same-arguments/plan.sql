-- drop function public.f(integer)
DROP FUNCTION public.f(integer);

-- create procedure public.f(integer)
CREATE PROCEDURE public.f(IN a integer)
LANGUAGE sql
AS $$SELECT NULL::void$$;
