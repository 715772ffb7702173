-- create table public.zoo
CREATE TABLE public.zoo (
    id integer,
    a integer
);

-- create function public.next()
CREATE FUNCTION public.next()
RETURNS integer
LANGUAGE sql
BEGIN ATOMIC
 SELECT (count(*))::integer AS count
    FROM public.zoo;
END;

-- set the default of column public.zoo.id
ALTER TABLE public.zoo ALTER COLUMN id SET DEFAULT public.next();
