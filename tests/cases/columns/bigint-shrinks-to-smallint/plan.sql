-- change the type of column public.dice.eyes
-- hazard rewrites-table: table public.dice is written anew while reads and writes wait
-- hazard narrows-type: values that are out of range or not whole of column public.dice.eyes are refused or changed
ALTER TABLE public.dice ALTER COLUMN eyes TYPE smallint;
