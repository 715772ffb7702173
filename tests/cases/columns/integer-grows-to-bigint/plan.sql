-- change the type of column public.counter.id
-- hazard rewrites-table: table public.counter is written anew while reads and writes wait
ALTER TABLE public.counter ALTER COLUMN id TYPE bigint;

-- change the type of column public.counter.hits
-- hazard rewrites-table: table public.counter is written anew while reads and writes wait
ALTER TABLE public.counter ALTER COLUMN hits TYPE bigint;
