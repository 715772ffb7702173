-- create type public.e
CREATE TYPE public.e AS ENUM ('a');

-- create domain public.d
CREATE DOMAIN public.d AS integer;

-- change the attributes of type public.pair
ALTER TYPE public.pair ADD ATTRIBUTE e public.e, ADD ATTRIBUTE d public.d[];
