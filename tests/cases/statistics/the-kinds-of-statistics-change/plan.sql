-- drop statistics public.s
DROP STATISTICS public.s;

-- create statistics public.s
CREATE STATISTICS public.s (ndistinct) ON a, b FROM public.t;

-- create statistics public.s
ALTER STATISTICS public.s SET STATISTICS 50;

-- comment on statistics public.s
COMMENT ON STATISTICS public.s IS 'kept';
