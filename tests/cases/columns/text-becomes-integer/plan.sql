-- change the type of column public.import.amount
-- hazard rewrites-table: table public.import is written anew while reads and writes wait
-- hazard narrows-type: values that have to be converted of column public.import.amount are refused or changed
ALTER TABLE public.import ALTER COLUMN amount TYPE integer USING amount::integer;
