-- redefine trigger public.v.g
CREATE OR REPLACE TRIGGER g INSTEAD OF INSERT OR DELETE ON public.v FOR EACH ROW EXECUTE FUNCTION public.touch();
