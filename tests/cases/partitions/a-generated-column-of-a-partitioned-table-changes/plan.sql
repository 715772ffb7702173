-- drop column public.log.twice
ALTER TABLE public.log DROP COLUMN twice;

-- add column public.log.twice
-- hazard rewrites-table: table public.log is written anew to fill column public.log.twice
ALTER TABLE public.log ADD COLUMN twice integer GENERATED ALWAYS AS ((id * 3)) STORED;
