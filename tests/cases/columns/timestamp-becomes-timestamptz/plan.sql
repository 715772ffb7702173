-- change the type of column public.event.at
-- hazard rewrites-table: table public.event is written anew while reads and writes wait
-- hazard narrows-type: values that have to be converted of column public.event.at are refused or changed
ALTER TABLE public.event ALTER COLUMN at TYPE timestamp with time zone;
