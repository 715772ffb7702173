-- create type public.nothing
CREATE TYPE public.nothing AS ();
