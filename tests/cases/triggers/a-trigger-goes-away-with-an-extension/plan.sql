-- change what extension trigger public.t.g goes away with
ALTER TRIGGER g ON public.t DEPENDS ON EXTENSION hstore;
