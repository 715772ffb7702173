-- put type public.e aside
ALTER TYPE public.e RENAME TO e__old;

-- create type public.e
CREATE TYPE public.e AS ENUM ('a', 'b');

-- move column public.t.x to the new type public.e
-- hazard rewrites-table: table public.t is written anew while reads and writes wait
-- hazard removes-enum-value: rows of table public.t that use a removed value make it fail
ALTER TABLE public.t ALTER COLUMN x TYPE public.e USING x::text::public.e;

-- set the default of column public.t.x
ALTER TABLE public.t ALTER COLUMN x SET DEFAULT 'b'::public.e;

-- drop the old type public.e
DROP TYPE public.e__old;

-- forbid null in column public.t.x
-- hazard sets-not-null: rows of table public.t with a null there make it fail
-- hazard scans-table: the whole of table public.t is read while reads and writes wait
ALTER TABLE public.t ALTER COLUMN x SET NOT NULL;
