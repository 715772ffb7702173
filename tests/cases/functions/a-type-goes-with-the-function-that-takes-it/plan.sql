-- drop function public.f(public.mood)
DROP FUNCTION public.f(public.mood);

-- drop type public.mood
DROP TYPE public.mood;
