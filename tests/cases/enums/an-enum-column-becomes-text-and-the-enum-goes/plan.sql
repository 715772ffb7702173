-- drop the default of column public.cup.tea
ALTER TABLE public.cup ALTER COLUMN tea DROP DEFAULT;

-- change the type of column public.cup.tea
-- hazard rewrites-table: table public.cup is written anew while reads and writes wait
ALTER TABLE public.cup ALTER COLUMN tea TYPE text;

-- set the default of column public.cup.tea
ALTER TABLE public.cup ALTER COLUMN tea SET DEFAULT 'green'::text;

-- drop type public.tea
DROP TYPE public.tea;
