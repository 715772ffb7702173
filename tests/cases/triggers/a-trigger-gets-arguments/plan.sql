-- redefine trigger public.t.g
CREATE OR REPLACE TRIGGER g BEFORE INSERT ON public.t FOR EACH ROW EXECUTE FUNCTION public.touch('it''s', 'x\y', '3');
