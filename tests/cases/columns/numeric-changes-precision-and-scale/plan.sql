-- change the type of column public.price.a
ALTER TABLE public.price ALTER COLUMN a TYPE numeric(12,2);

-- change the type of column public.price.b
-- hazard rewrites-table: table public.price is written anew while reads and writes wait
-- hazard narrows-type: values that are out of range or more precise of column public.price.b are refused or changed
ALTER TABLE public.price ALTER COLUMN b TYPE numeric(10,2);

-- change the type of column public.price.c
-- hazard rewrites-table: table public.price is written anew while reads and writes wait
-- hazard narrows-type: values that are out of range or more precise of column public.price.c are refused or changed
ALTER TABLE public.price ALTER COLUMN c TYPE numeric(20,5);
