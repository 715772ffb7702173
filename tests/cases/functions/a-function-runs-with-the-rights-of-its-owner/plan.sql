-- change the attributes of function public.f(integer)
ALTER FUNCTION public.f(integer) SECURITY DEFINER SET search_path TO '';
