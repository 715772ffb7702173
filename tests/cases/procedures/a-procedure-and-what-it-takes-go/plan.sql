-- drop procedure public.p(public.mood)
DROP PROCEDURE public.p(public.mood);

-- drop type public.mood
DROP TYPE public.mood;
