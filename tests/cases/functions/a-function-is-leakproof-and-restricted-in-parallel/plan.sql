-- change the attributes of function public.f(integer)
ALTER FUNCTION public.f(integer) LEAKPROOF PARALLEL RESTRICTED;
