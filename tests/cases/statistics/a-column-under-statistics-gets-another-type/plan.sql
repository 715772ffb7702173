-- change the type of column public.t.a
-- hazard rewrites-table: table public.t is written anew while reads and writes wait
ALTER TABLE public.t ALTER COLUMN a TYPE bigint;
