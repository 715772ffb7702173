-- change the type of column public.doc.body
-- hazard rewrites-table: table public.doc is written anew while reads and writes wait
-- hazard narrows-type: values that have to be converted of column public.doc.body are refused or changed
ALTER TABLE public.doc ALTER COLUMN body TYPE integer USING body::integer;
