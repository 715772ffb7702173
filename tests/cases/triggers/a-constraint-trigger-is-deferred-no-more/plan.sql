-- drop trigger public.t.g
DROP TRIGGER g ON public.t;

-- create trigger public.t.g
CREATE CONSTRAINT TRIGGER g AFTER INSERT ON public.t NOT DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION public.touch();

-- comment on trigger public.t.g
COMMENT ON TRIGGER g ON public.t IS 'c';
