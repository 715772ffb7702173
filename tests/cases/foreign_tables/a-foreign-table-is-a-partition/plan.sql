-- create table public.log_far
CREATE FOREIGN TABLE public.log_far PARTITION OF public.log FOR VALUES FROM ('2020-01-01') TO ('2021-01-01') SERVER away;
