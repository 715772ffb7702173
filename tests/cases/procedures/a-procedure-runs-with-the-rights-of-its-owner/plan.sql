-- change the attributes of procedure public.p(integer)
ALTER PROCEDURE public.p(integer) SECURITY DEFINER SET search_path TO 'pg_catalog';
