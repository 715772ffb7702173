-- add column public.person.full_name
-- hazard rewrites-table: table public.person is written anew to fill column public.person.full_name
ALTER TABLE public.person ADD COLUMN full_name text GENERATED ALWAYS AS (((first || ' '::text) || last)) STORED;
