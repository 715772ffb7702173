-- create extension hstore
CREATE EXTENSION hstore WITH SCHEMA public;

-- create function public.f(public.hstore)
CREATE FUNCTION public.f(a public.hstore)
RETURNS text
LANGUAGE sql
AS $$ SELECT a -> 'x' $$;
