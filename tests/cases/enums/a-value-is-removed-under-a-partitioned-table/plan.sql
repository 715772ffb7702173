-- drop view public.v
DROP VIEW public.v;

-- put type public.e aside
ALTER TYPE public.e RENAME TO e__old;

-- create type public.e
CREATE TYPE public.e AS ENUM ('a', 'b');

-- drop the default of column public.t1.e
ALTER TABLE public.t1 ALTER COLUMN e DROP DEFAULT;

-- drop the default of column public.t.e
ALTER TABLE public.t ALTER COLUMN e DROP DEFAULT;

-- move column public.t.e to the new type public.e
-- hazard rewrites-table: table public.t is written anew while reads and writes wait
-- hazard removes-enum-value: rows of table public.t that use a removed value make it fail
ALTER TABLE public.t ALTER COLUMN e TYPE public.e USING e::text::public.e;

-- set the default of column public.t.e
ALTER TABLE public.t ALTER COLUMN e SET DEFAULT 'a'::public.e;

-- set the default of column public.t1.e
ALTER TABLE public.t1 ALTER COLUMN e SET DEFAULT 'b'::public.e;

-- drop the old type public.e
DROP TYPE public.e__old;

-- create view public.v
CREATE VIEW public.v AS
SELECT t1.e
   FROM public.t1;
