-- redefine trigger public.t.g
CREATE OR REPLACE TRIGGER g BEFORE UPDATE ON public.t FOR EACH ROW WHEN ((old.a IS DISTINCT FROM new.a)) EXECUTE FUNCTION public.touch();
