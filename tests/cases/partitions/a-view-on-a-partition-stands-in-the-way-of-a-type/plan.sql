-- drop view public.v
DROP VIEW public.v;

-- change the type of column public.log.id
-- hazard rewrites-table: table public.log is written anew while reads and writes wait
ALTER TABLE public.log ALTER COLUMN id TYPE bigint;

-- create view public.v
CREATE VIEW public.v AS
SELECT log_a.id
   FROM public.log_a;
