-- change the type of column public.log.id
-- hazard rewrites-table: table public.log is written anew while reads and writes wait
ALTER TABLE public.log ALTER COLUMN id TYPE bigint;
