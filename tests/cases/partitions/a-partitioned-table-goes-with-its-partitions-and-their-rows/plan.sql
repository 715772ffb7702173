-- drop table public.log
-- hazard drop-table: every row of table public.log is lost
DROP TABLE public.log;
