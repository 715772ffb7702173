-- alter statistics public.r
ALTER STATISTICS public.r SET STATISTICS 0;

-- alter statistics public.s
ALTER STATISTICS public.s SET STATISTICS -1;
