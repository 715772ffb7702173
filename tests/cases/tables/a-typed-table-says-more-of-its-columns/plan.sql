-- create function public.first_day()
CREATE FUNCTION public.first_day()
RETURNS date
LANGUAGE sql
AS $$ SELECT date '2020-01-01' $$;

-- create table public.town
CREATE TABLE public.town OF public.place (
    id WITH OPTIONS NOT NULL,
    name WITH OPTIONS DEFAULT 'nowhere'::text NOT NULL,
    since WITH OPTIONS DEFAULT public.first_day(),
    CONSTRAINT town_pkey PRIMARY KEY (id)
);
