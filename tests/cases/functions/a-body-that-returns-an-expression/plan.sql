-- create function public.f(integer, integer)
CREATE FUNCTION public.f(a integer, b integer)
RETURNS integer
LANGUAGE sql IMMUTABLE
RETURN (a + b);
