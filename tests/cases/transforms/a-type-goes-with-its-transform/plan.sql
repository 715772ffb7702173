-- drop transform FOR public.mood LANGUAGE plpgsql
DROP TRANSFORM FOR public.mood LANGUAGE plpgsql;

-- drop function public.as_mood(internal)
DROP FUNCTION public.as_mood(internal);

-- drop type public.mood
DROP TYPE public.mood;
