-- drop trigger public.t.g
DROP TRIGGER g ON public.t;

-- create trigger public.t.g
CREATE CONSTRAINT TRIGGER g AFTER INSERT ON public.t DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.touch();
