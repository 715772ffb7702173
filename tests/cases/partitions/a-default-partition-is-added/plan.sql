-- create table public.log_rest
CREATE TABLE public.log_rest PARTITION OF public.log DEFAULT;
