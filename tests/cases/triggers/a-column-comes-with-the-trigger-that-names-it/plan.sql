-- add column public.t.c
ALTER TABLE public.t ADD COLUMN c date;

-- create trigger public.t.g
CREATE TRIGGER g BEFORE UPDATE OF c ON public.t FOR EACH ROW EXECUTE FUNCTION public.touch();
