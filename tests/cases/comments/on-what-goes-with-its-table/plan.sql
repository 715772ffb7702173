-- drop table public.t
-- hazard drop-table: every row of table public.t is lost
DROP TABLE public.t;
