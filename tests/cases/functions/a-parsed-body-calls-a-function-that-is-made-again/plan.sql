-- drop function public.h()
DROP FUNCTION public.h();

-- drop function public.g(text)
DROP FUNCTION public.g(text);

-- create function public.g(text)
CREATE FUNCTION public.g(b text)
RETURNS text
LANGUAGE sql IMMUTABLE
AS $$ SELECT upper(b) $$;

-- create function public.h()
CREATE FUNCTION public.h()
RETURNS text
LANGUAGE sql
BEGIN ATOMIC
 SELECT public.g('x'::text) AS g;
END;
