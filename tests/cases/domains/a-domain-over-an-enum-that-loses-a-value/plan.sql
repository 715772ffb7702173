-- put domain public.d aside
ALTER DOMAIN public.d RENAME TO d__old;

-- put type public.e aside
ALTER TYPE public.e RENAME TO e__old;

-- create type public.e
CREATE TYPE public.e AS ENUM ('a', 'b');

-- create domain public.d
CREATE DOMAIN public.d AS public.e
    CONSTRAINT d_check CHECK ((VALUE <> 'a'::public.e));

-- move column public.t.x to the new domain public.d
-- hazard rewrites-table: table public.t is written anew while reads and writes wait
ALTER TABLE public.t ALTER COLUMN x TYPE public.d USING x::text::public.d;

-- move column public.t.y to the new type public.e
-- hazard rewrites-table: table public.t is written anew while reads and writes wait
-- hazard removes-enum-value: rows of table public.t that use a removed value make it fail
ALTER TABLE public.t ALTER COLUMN y TYPE public.e USING y::text::public.e;

-- drop the old domain public.d
DROP DOMAIN public.d__old;

-- drop the old type public.e
DROP TYPE public.e__old;
