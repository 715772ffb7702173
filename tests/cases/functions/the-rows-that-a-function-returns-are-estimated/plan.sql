-- change the attributes of function public.f()
ALTER FUNCTION public.f() ROWS 7;
