-- put type public.tea aside
ALTER TYPE public.tea RENAME TO tea__old;

-- create type public.tea
CREATE TYPE public.tea AS ENUM ('black', 'white', 'green');

-- move column public.cup.tea to the new type public.tea
-- hazard rewrites-table: table public.cup is written anew while reads and writes wait
-- hazard removes-enum-value: rows of table public.cup that use a removed value make it fail
ALTER TABLE public.cup ALTER COLUMN tea TYPE public.tea USING tea::text::public.tea;

-- drop the old type public.tea
DROP TYPE public.tea__old;
