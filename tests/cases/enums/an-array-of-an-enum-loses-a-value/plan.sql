-- put type public.day aside
ALTER TYPE public.day RENAME TO day__old;

-- create type public.day
CREATE TYPE public.day AS ENUM ('sa', 'su');

-- drop the default of column public.opening.days
ALTER TABLE public.opening ALTER COLUMN days DROP DEFAULT;

-- move column public.opening.days to the new type public.day
-- hazard rewrites-table: table public.opening is written anew while reads and writes wait
-- hazard removes-enum-value: rows of table public.opening that use a removed value make it fail
ALTER TABLE public.opening ALTER COLUMN days TYPE public.day[] USING days::text[]::public.day[];

-- set the default of column public.opening.days
ALTER TABLE public.opening ALTER COLUMN days SET DEFAULT '{sa}'::public.day[];

-- drop the old type public.day
DROP TYPE public.day__old;
