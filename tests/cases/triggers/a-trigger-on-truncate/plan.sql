-- create trigger public.t.g
CREATE TRIGGER g BEFORE TRUNCATE ON public.t FOR EACH STATEMENT EXECUTE FUNCTION public.touch();
