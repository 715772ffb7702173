-- table public.c: let it no longer inherit from table public.p1
ALTER TABLE public.c NO INHERIT public.p1;

-- change the type of column public.c.b
-- hazard rewrites-table: table public.c is written anew while reads and writes wait
ALTER TABLE public.c ALTER COLUMN b TYPE bigint;

-- table public.c: let it inherit from table public.p2
ALTER TABLE public.c INHERIT public.p2;
