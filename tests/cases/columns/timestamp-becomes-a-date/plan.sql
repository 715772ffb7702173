-- change the type of column public.birth.at
-- hazard rewrites-table: table public.birth is written anew while reads and writes wait
-- hazard narrows-type: values with a time of day of column public.birth.at are refused or changed
ALTER TABLE public.birth ALTER COLUMN at TYPE date;
