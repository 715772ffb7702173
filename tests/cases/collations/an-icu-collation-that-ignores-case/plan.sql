-- create collation public.ci
CREATE COLLATION public.ci (PROVIDER = icu, LOCALE = 'und-u-ks-level2', DETERMINISTIC = false);

-- create table public.t
CREATE TABLE public.t (
    a text COLLATE public.ci,
    CONSTRAINT t_a_key UNIQUE (a)
);
