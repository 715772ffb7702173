-- create statistics public.e
CREATE STATISTICS public.e ON (a + b), lower(c) FROM public.t;

-- create statistics public.s
CREATE STATISTICS public.s (ndistinct, dependencies) ON a, b FROM public.t;

-- comment on statistics public.s
COMMENT ON STATISTICS public.s IS 'they go together';
