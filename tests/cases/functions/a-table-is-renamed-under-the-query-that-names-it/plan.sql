-- redefine function public.f(public.volume)
CREATE OR REPLACE FUNCTION public.f(b public.volume)
RETURNS bigint
LANGUAGE sql
AS $$SELECT count(*) FROM volume$$;
