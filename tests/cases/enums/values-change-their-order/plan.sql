-- put type public.rank aside
ALTER TYPE public.rank RENAME TO rank__old;

-- create type public.rank
CREATE TYPE public.rank AS ENUM ('low', 'middle', 'high');

-- move column public.soldier.rank to the new type public.rank
-- hazard rewrites-table: table public.soldier is written anew while reads and writes wait
ALTER TABLE public.soldier ALTER COLUMN rank TYPE public.rank USING rank::text::public.rank;

-- drop the old type public.rank
DROP TYPE public.rank__old;
