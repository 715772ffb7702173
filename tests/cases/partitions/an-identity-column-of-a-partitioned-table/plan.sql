-- create table public.t
CREATE TABLE public.t (
    id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
    at date
) PARTITION BY RANGE (at);

-- create table public.t_1
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES FROM (MINVALUE) TO (MAXVALUE);
