-- create table public.t
CREATE TABLE public.t (
    id integer
);

-- create view public.z
CREATE VIEW public.z AS
SELECT t.id
   FROM public.t;

-- create function public.f()
CREATE FUNCTION public.f()
RETURNS bigint
LANGUAGE sql STABLE
AS $$ SELECT count(*) FROM z $$;

-- create view public.a
CREATE VIEW public.a AS
SELECT public.f() AS n;
