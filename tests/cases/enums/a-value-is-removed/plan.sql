-- put type public.colour aside
ALTER TYPE public.colour RENAME TO colour__old;

-- create type public.colour
CREATE TYPE public.colour AS ENUM ('red', 'blue');

-- drop the default of column public.car.colour
ALTER TABLE public.car ALTER COLUMN colour DROP DEFAULT;

-- move column public.car.colour to the new type public.colour
-- hazard rewrites-table: table public.car is written anew while reads and writes wait
-- hazard removes-enum-value: rows of table public.car that use a removed value make it fail
ALTER TABLE public.car ALTER COLUMN colour TYPE public.colour USING colour::text::public.colour;

-- set the default of column public.car.colour
ALTER TABLE public.car ALTER COLUMN colour SET DEFAULT 'red'::public.colour;

-- drop the old type public.colour
DROP TYPE public.colour__old;
