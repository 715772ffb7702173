-- drop the default of column public.cup.drink
ALTER TABLE public.cup ALTER COLUMN drink DROP DEFAULT;

-- create type public.drink
CREATE TYPE public.drink AS ENUM ('black', 'green', 'coffee');

-- change the type of column public.cup.drink
-- hazard rewrites-table: table public.cup is written anew while reads and writes wait
-- hazard narrows-type: values that have to be converted of column public.cup.drink are refused or changed
ALTER TABLE public.cup ALTER COLUMN drink TYPE public.drink USING drink::text::public.drink;

-- set the default of column public.cup.drink
ALTER TABLE public.cup ALTER COLUMN drink SET DEFAULT 'green'::public.drink;

-- drop type public.tea
DROP TYPE public.tea;
