-- drop function public.f(integer, text)
DROP FUNCTION public.f(integer, text);

-- create function public.f(integer, text)
CREATE FUNCTION public.f(a integer, b text DEFAULT 'x'::text)
RETURNS text
LANGUAGE sql
AS $$ SELECT b || a $$;
