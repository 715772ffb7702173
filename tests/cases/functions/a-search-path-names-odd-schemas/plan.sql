-- change the attributes of function public.f(integer)
ALTER FUNCTION public.f(integer) SET search_path TO '$user', 'My, shop', 'public';
