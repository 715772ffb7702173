-- change the type of column public.t.a
-- hazard rewrites-table: table public.t is written anew while reads and writes wait
-- hazard narrows-type: values that have to be converted of column public.t.a are refused or changed
ALTER TABLE public.t ALTER COLUMN a TYPE text[] USING CASE WHEN a IS DISTINCT FROM NULL THEN ARRAY[a] END;

-- change the type of column public.t.b
-- hazard rewrites-table: table public.t is written anew while reads and writes wait
-- hazard narrows-type: values that have to be converted of column public.t.b are refused or changed
ALTER TABLE public.t ALTER COLUMN b TYPE date[] USING CASE WHEN b IS DISTINCT FROM NULL THEN ARRAY[b] END;

-- change the type of column public.t.d
-- hazard rewrites-table: table public.t is written anew while reads and writes wait
-- hazard narrows-type: values that have to be converted of column public.t.d are refused or changed
ALTER TABLE public.t ALTER COLUMN d TYPE integer[] USING CASE WHEN d IS DISTINCT FROM NULL THEN ARRAY[d] END;

-- change the type of column public.t.e
-- hazard rewrites-table: table public.t is written anew while reads and writes wait
-- hazard narrows-type: values that have to be converted of column public.t.e are refused or changed
ALTER TABLE public.t ALTER COLUMN e TYPE uuid[] USING CASE WHEN e IS DISTINCT FROM NULL THEN ARRAY[e] END;
