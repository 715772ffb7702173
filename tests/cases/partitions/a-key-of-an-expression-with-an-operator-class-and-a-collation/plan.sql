-- create table public.t
CREATE TABLE public.t (
    a text,
    b integer
) PARTITION BY RANGE (lower(a) COLLATE "C" text_pattern_ops, ((b + 1)));

-- create table public.t_1
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES FROM (MINVALUE, MINVALUE) TO ('m', 10);

-- create table public.t_2
CREATE TABLE public.t_2 PARTITION OF public.t FOR VALUES FROM ('m', 10) TO (MAXVALUE, MAXVALUE);
