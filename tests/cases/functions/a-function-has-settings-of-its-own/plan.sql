-- change the attributes of function public.f(integer)
ALTER FUNCTION public.f(integer) SET work_mem TO '64MB' SET search_path TO 'public', 'pg_temp';
