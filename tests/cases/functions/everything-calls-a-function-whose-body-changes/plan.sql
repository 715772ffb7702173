-- redefine function public.g(text)
CREATE OR REPLACE FUNCTION public.g(a text)
RETURNS text
LANGUAGE sql IMMUTABLE
AS $$ SELECT upper(a || '') $$;
