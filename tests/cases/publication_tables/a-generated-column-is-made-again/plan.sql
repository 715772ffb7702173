-- drop column public.t.b
ALTER TABLE public.t DROP COLUMN b;

-- add column public.t.b
-- hazard rewrites-table: table public.t is written anew to fill column public.t.b
ALTER TABLE public.t ADD COLUMN b integer GENERATED ALWAYS AS ((a * 3)) STORED;
