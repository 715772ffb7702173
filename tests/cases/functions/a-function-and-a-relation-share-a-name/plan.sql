-- create table public.f
CREATE TABLE public.f (
    id integer
);

-- create function public.f()
CREATE FUNCTION public.f()
RETURNS integer
LANGUAGE sql
AS $$SELECT 1$$;

-- create function public.f(public.f)
CREATE FUNCTION public.f(public.f)
RETURNS integer
LANGUAGE sql
AS $$SELECT $1.id$$;
