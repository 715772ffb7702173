-- drop trigger public.t.g
DROP TRIGGER g ON public.t;

-- drop function public.f(integer)
DROP FUNCTION public.f(integer);

-- create function public.f(integer)
CREATE FUNCTION public.f(b integer)
RETURNS integer
LANGUAGE sql
AS $$ SELECT b + 1 $$;

-- create trigger public.t.g
CREATE TRIGGER g BEFORE INSERT ON public.t FOR EACH ROW WHEN ((public.f(new.id) > 5)) EXECUTE FUNCTION public.touch();
