-- create table public.log_a_3
CREATE TABLE public.log_a_3 PARTITION OF public.log_a FOR VALUES IN (3);
