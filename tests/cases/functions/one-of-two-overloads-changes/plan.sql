-- redefine function public.f(text)
CREATE OR REPLACE FUNCTION public.f(a text)
RETURNS text
LANGUAGE sql
AS $$ SELECT a || 'x' $$;
