-- change what extension function public.f(integer) goes away with
ALTER FUNCTION public.f(integer) DEPENDS ON EXTENSION hstore;
