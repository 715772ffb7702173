-- create function public.f(public.p)
CREATE FUNCTION public.f(public.p)
RETURNS integer
LANGUAGE sql IMMUTABLE
AS $$ SELECT ($1).x $$;

-- create cast (public.p AS integer)
CREATE CAST (public.p AS integer) WITH FUNCTION public.f(public.p);
