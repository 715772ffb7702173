-- drop column public.person.sort_name
ALTER TABLE public.person DROP COLUMN sort_name;

-- add column public.person.sort_name
-- hazard rewrites-table: table public.person is written anew to fill column public.person.sort_name
ALTER TABLE public.person ADD COLUMN sort_name text GENERATED ALWAYS AS (((last || ', '::text) || first)) STORED;
