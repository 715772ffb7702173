-- drop table public.novel
-- hazard drop-table: every row of table public.novel is lost
DROP TABLE public.novel;
