-- drop function public.h(text)
DROP FUNCTION public.h(text);

-- drop function public.g(text)
DROP FUNCTION public.g(text);

-- create function public.g(text)
CREATE FUNCTION public.g(b text)
RETURNS text
LANGUAGE sql IMMUTABLE
AS $$ SELECT upper(b) $$;

-- create function public.h(text)
CREATE FUNCTION public.h(a text DEFAULT public.g('x'::text))
RETURNS text
LANGUAGE sql
AS $$SELECT a$$;
