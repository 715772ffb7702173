-- drop table public.dog
-- hazard drop-table: every row of table public.dog is lost
DROP TABLE public.dog;
