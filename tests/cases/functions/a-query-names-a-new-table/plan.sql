-- create table public.zoo
CREATE TABLE public.zoo (
    id integer
);

-- create function public.animals()
CREATE FUNCTION public.animals()
RETURNS bigint
LANGUAGE sql
AS $$ SELECT count(*) FROM zoo $$;
