-- drop table public.ticket
-- hazard drop-table: every row of table public.ticket is lost
DROP TABLE public.ticket;
