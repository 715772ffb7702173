-- change the type of column public.flag.a
-- hazard rewrites-table: table public.flag is written anew while reads and writes wait
-- hazard narrows-type: values that have to be converted of column public.flag.a are refused or changed
ALTER TABLE public.flag ALTER COLUMN a TYPE boolean USING a::boolean;

-- change the type of column public.flag.b
-- hazard rewrites-table: table public.flag is written anew while reads and writes wait
ALTER TABLE public.flag ALTER COLUMN b TYPE text;
