-- detach table public.log_b from table public.log
ALTER TABLE public.log DETACH PARTITION public.log_b;

-- drop table public.log
-- hazard drop-table: every row of table public.log is lost
DROP TABLE public.log;
