-- drop statistics public.x
DROP STATISTICS public.x;

-- put type public.e aside
ALTER TYPE public.e RENAME TO e__old;

-- create type public.e
CREATE TYPE public.e AS ENUM ('a', 'b');

-- move column public.t.e to the new type public.e
-- hazard rewrites-table: table public.t is written anew while reads and writes wait
-- hazard removes-enum-value: rows of table public.t that use a removed value make it fail
ALTER TABLE public.t ALTER COLUMN e TYPE public.e USING e::text::public.e;

-- drop the old type public.e
DROP TYPE public.e__old;

-- create statistics public.x
CREATE STATISTICS public.x ON (e = 'a'::public.e) FROM public.t;
