-- change the type of column public.t.a
-- hazard rewrites-table: table public.t is written anew while reads and writes wait
-- hazard narrows-type: values that have to be converted of column public.t.a are refused or changed
ALTER TABLE public.t ALTER COLUMN a TYPE text[] USING CASE WHEN a IS NOT NULL THEN ARRAY[a] END;

-- change the type of column public.t.b
-- hazard rewrites-table: table public.t is written anew while reads and writes wait
-- hazard narrows-type: values that have to be converted of column public.t.b are refused or changed
ALTER TABLE public.t ALTER COLUMN b TYPE date[] USING CASE WHEN b IS NOT NULL THEN ARRAY[b] END;

-- change the type of column public.t.c
-- hazard rewrites-table: table public.t is written anew while reads and writes wait
-- hazard narrows-type: values that have to be converted of column public.t.c are refused or changed
ALTER TABLE public.t ALTER COLUMN c TYPE public.mood[] USING CASE WHEN c IS NOT NULL THEN ARRAY[c] END;

-- change the type of column public.t.d
-- hazard rewrites-table: table public.t is written anew while reads and writes wait
-- hazard narrows-type: values that have to be converted of column public.t.d are refused or changed
ALTER TABLE public.t ALTER COLUMN d TYPE integer[] USING CASE WHEN d IS NOT NULL THEN ARRAY[d] END;

-- change the type of column public.t.e
-- hazard rewrites-table: table public.t is written anew while reads and writes wait
-- hazard narrows-type: values that have to be converted of column public.t.e are refused or changed
ALTER TABLE public.t ALTER COLUMN e TYPE uuid[] USING CASE WHEN e IS NOT NULL THEN ARRAY[e] END;
