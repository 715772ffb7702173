-- drop constraint public.t.t_e_fkey
ALTER TABLE public.t DROP CONSTRAINT t_e_fkey;

-- put type public.e aside
ALTER TYPE public.e RENAME TO e__old;

-- create type public.e
CREATE TYPE public.e AS ENUM ('a', 'b');

-- move column public.k.e to the new type public.e
-- hazard rewrites-table: table public.k is written anew while reads and writes wait
-- hazard removes-enum-value: rows of table public.k that use a removed value make it fail
ALTER TABLE public.k ALTER COLUMN e TYPE public.e USING e::text::public.e;

-- move column public.t.e to the new type public.e
-- hazard rewrites-table: table public.t is written anew while reads and writes wait
-- hazard removes-enum-value: rows of table public.t that use a removed value make it fail
ALTER TABLE public.t ALTER COLUMN e TYPE public.e USING e::text::public.e;

-- drop the old type public.e
DROP TYPE public.e__old;

-- add constraint public.t.t_e_fkey
-- hazard adds-constraint: rows of table public.t that break it make it fail
-- hazard scans-table: the whole of table public.t is read while writes wait
ALTER TABLE public.t ADD CONSTRAINT t_e_fkey FOREIGN KEY (e) REFERENCES public.k(e);
