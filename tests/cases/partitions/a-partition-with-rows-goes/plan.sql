-- drop table public.log_b
-- hazard drop-table: every row of table public.log_b is lost
DROP TABLE public.log_b;
