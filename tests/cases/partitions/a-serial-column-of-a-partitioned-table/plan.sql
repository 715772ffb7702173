-- create sequence public.t_id_seq
CREATE SEQUENCE public.t_id_seq;

-- create table public.t
CREATE TABLE public.t (
    id bigint DEFAULT nextval('public.t_id_seq'::regclass) NOT NULL,
    at date
) PARTITION BY RANGE (at);

-- create table public.t_1
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES FROM (MINVALUE) TO (MAXVALUE);

-- let column public.t.id own sequence public.t_id_seq
ALTER SEQUENCE public.t_id_seq OWNED BY public.t.id;
