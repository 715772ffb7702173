-- change the type of column public.tag.names
-- hazard rewrites-table: table public.tag is written anew while reads and writes wait
-- hazard narrows-type: values that have to be converted of column public.tag.names are refused or changed
ALTER TABLE public.tag ALTER COLUMN names TYPE character varying(20)[];
