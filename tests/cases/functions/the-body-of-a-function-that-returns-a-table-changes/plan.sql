-- redefine function public.f(integer)
CREATE OR REPLACE FUNCTION public.f(a integer)
RETURNS TABLE(b integer, c text)
LANGUAGE sql
AS $$ SELECT a, 'y' $$;
