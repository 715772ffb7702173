-- create sequence public.s
CREATE SEQUENCE public.s;

-- create domain public.d
CREATE DOMAIN public.d AS bigint DEFAULT nextval('public.s'::regclass);

-- create table public.t
CREATE TABLE public.t (
    x public.d
);
