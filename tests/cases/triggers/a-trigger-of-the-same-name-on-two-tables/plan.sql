-- drop trigger public.t.g
DROP TRIGGER g ON public.t;

-- create trigger public.u.g
CREATE TRIGGER g BEFORE INSERT ON public.u FOR EACH ROW EXECUTE FUNCTION public.touch();
