-- create trigger public.v.g
CREATE TRIGGER g INSTEAD OF INSERT ON public.v FOR EACH ROW EXECUTE FUNCTION public.touch();

-- comment on trigger public.v.g
COMMENT ON TRIGGER g ON public.v IS 'writes';
