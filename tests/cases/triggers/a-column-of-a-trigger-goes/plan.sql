-- redefine trigger public.t.g
CREATE OR REPLACE TRIGGER g BEFORE UPDATE OF a ON public.t FOR EACH ROW EXECUTE FUNCTION public.touch();

-- drop column public.t.b
-- hazard drop-column: every value of column public.t.b is lost
ALTER TABLE public.t DROP COLUMN b;
