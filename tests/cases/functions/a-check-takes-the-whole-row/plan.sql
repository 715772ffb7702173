-- create table public.zoo
CREATE TABLE public.zoo (
    id integer,
    a integer
);

-- create function public.good(public.zoo)
CREATE FUNCTION public.good(z public.zoo)
RETURNS boolean
LANGUAGE sql IMMUTABLE
AS $$ SELECT z.a > z.id $$;

-- add constraint public.zoo.good
ALTER TABLE public.zoo ADD CONSTRAINT good CHECK (public.good(zoo.*));
