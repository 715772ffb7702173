-- create sequence public.a_first
CREATE SEQUENCE public.a_first AS integer;

-- create table public.a_table
CREATE TABLE public.a_table (
    id integer DEFAULT nextval('public.a_first'::regclass)
);

-- let column public.t.id own sequence public.a_first
ALTER SEQUENCE public.a_first OWNED BY public.t.id;

-- set sequence public.a_first behind the values of column public.t.id
SELECT pg_catalog.setval('public.a_first'::regclass, GREATEST(1, COALESCE((SELECT max(id)::bigint FROM public.t) + 1, 1)), false);
