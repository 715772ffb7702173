-- drop trigger public.t.g
DROP TRIGGER g ON public.t;

-- drop function public.touch()
DROP FUNCTION public.touch();
