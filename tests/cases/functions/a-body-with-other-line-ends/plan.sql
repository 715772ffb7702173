-- create function public.f()
CREATE FUNCTION public.f()
RETURNS text
LANGUAGE sql
AS $$
 SELECT 'a';
	-- é 
$$;
