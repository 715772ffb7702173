-- redefine trigger public.t.g
CREATE OR REPLACE TRIGGER g BEFORE UPDATE OF a, b ON public.t FOR EACH ROW EXECUTE FUNCTION public.touch();
