-- redefine function public.a()
CREATE OR REPLACE FUNCTION public.a()
RETURNS integer
LANGUAGE sql
AS $$SELECT 2$$;
