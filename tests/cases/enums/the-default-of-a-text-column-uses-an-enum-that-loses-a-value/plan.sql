-- put type public.e aside
ALTER TYPE public.e RENAME TO e__old;

-- create type public.e
CREATE TYPE public.e AS ENUM ('b', 'a');

-- drop the default of column public.t.x
ALTER TABLE public.t ALTER COLUMN x DROP DEFAULT;

-- set the default of column public.t.x
ALTER TABLE public.t ALTER COLUMN x SET DEFAULT ('a'::public.e)::text;

-- move column public.t.y to the new type public.e
-- hazard rewrites-table: table public.t is written anew while reads and writes wait
-- hazard removes-enum-value: rows of table public.t that use a removed value make it fail
ALTER TABLE public.t ALTER COLUMN y TYPE public.e USING y::text::public.e;

-- drop the old type public.e
DROP TYPE public.e__old;
