-- put type public.e aside
ALTER TYPE public.e RENAME TO e__old;

-- create type public.e
CREATE TYPE public.e AS ENUM ('a', 'b');

-- move column public.t.x to the new type public.e
-- hazard rewrites-table: table public.t is written anew while reads and writes wait
-- hazard removes-enum-value: rows of table public.t that use a removed value make it fail
-- hazard narrows-type: values that have to be converted of column public.t.x are refused or changed
ALTER TABLE public.t ALTER COLUMN x TYPE public.e[] USING CASE WHEN x IS DISTINCT FROM NULL THEN ARRAY[x::text::public.e] END;

-- drop the old type public.e
DROP TYPE public.e__old;
