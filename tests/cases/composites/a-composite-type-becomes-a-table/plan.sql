-- drop type public.a
DROP TYPE public.a;

-- create table public.a
CREATE TABLE public.a (
    x integer
);
