-- drop trigger public.t.g
DROP TRIGGER g ON public.t;

-- drop function public.f()
DROP FUNCTION public.f();

-- drop view public.v
DROP VIEW public.v;

-- change the type of column public.t.n
-- hazard rewrites-table: table public.t is written anew while reads and writes wait
ALTER TABLE public.t ALTER COLUMN n TYPE bigint;

-- create view public.v
CREATE VIEW public.v AS
SELECT t.n
   FROM public.t;

-- create function public.f()
CREATE FUNCTION public.f()
RETURNS bigint
LANGUAGE sql
BEGIN ATOMIC
 SELECT (sum(v.n))::bigint AS sum
    FROM public.v;
END;

-- create trigger public.t.g
CREATE TRIGGER g BEFORE UPDATE OF n ON public.t FOR EACH ROW WHEN ((new.n > 1)) EXECUTE FUNCTION public.touch();
