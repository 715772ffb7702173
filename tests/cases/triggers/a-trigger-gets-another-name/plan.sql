-- drop trigger public.t.g
DROP TRIGGER g ON public.t;

-- create trigger public.t.h
CREATE TRIGGER h BEFORE INSERT ON public.t FOR EACH ROW EXECUTE FUNCTION public.touch();
