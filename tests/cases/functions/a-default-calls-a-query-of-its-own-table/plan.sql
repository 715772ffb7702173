-- create table public.zoo
CREATE TABLE public.zoo (
    id integer,
    a text
);

-- create function public.next()
CREATE FUNCTION public.next()
RETURNS integer
LANGUAGE sql
AS $$ SELECT coalesce(max(id), 0) + 1 FROM zoo $$;

-- set the default of column public.zoo.id
ALTER TABLE public.zoo ALTER COLUMN id SET DEFAULT public.next();
