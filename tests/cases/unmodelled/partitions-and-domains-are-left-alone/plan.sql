-- change the type of column public.t.id
-- hazard rewrites-table: table public.t is written anew while reads and writes wait
ALTER TABLE public.t ALTER COLUMN id TYPE bigint;

-- add column public.t.note
ALTER TABLE public.t ADD COLUMN note text;
