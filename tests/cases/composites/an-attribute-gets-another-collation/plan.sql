-- change the attributes of type public.c
ALTER TYPE public.c ALTER ATTRIBUTE x TYPE text;
