-- drop constraint public.t.c
ALTER TABLE public.t DROP CONSTRAINT c;

-- drop function public.g(text)
DROP FUNCTION public.g(text);
