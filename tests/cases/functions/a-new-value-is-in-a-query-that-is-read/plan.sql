-- add value 'ok' to type public.mood
ALTER TYPE public.mood ADD VALUE 'ok';

-- the next version
-- redefine function public.f()
CREATE OR REPLACE FUNCTION public.f()
RETURNS public.mood
LANGUAGE sql
AS $$ SELECT 'ok'::mood $$;
