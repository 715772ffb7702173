-- drop function public.f(public.mood)
DROP FUNCTION public.f(public.mood);

-- put type public.mood aside
ALTER TYPE public.mood RENAME TO mood__old;

-- create type public.mood
CREATE TYPE public.mood AS ENUM ('sad', 'happy');

-- drop the old type public.mood
DROP TYPE public.mood__old;

-- create function public.f(public.mood)
CREATE FUNCTION public.f(a public.mood)
RETURNS text
LANGUAGE sql
AS $$ SELECT a::text $$;
