-- change the attributes of function public.f(integer)
ALTER FUNCTION public.f(integer) SET app.tenant TO 'it''s';
