-- change the type of column public.country.code
-- hazard rewrites-table: table public.country is written anew while reads and writes wait
-- hazard narrows-type: values that are too long of column public.country.code are refused or changed
ALTER TABLE public.country ALTER COLUMN code TYPE character varying(2);
