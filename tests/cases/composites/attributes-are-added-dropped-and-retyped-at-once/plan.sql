-- change the attributes of type public.c
ALTER TYPE public.c DROP ATTRIBUTE a, ALTER ATTRIBUTE b TYPE bigint, ADD ATTRIBUTE d text, ADD ATTRIBUTE e date;
