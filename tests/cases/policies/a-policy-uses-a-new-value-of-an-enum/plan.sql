-- add value 'glad' to type public.mood
ALTER TYPE public.mood ADD VALUE 'glad';

-- the next version
-- change policy public.book.own
ALTER POLICY own ON public.book USING (mood = ANY (ARRAY['ok'::public.mood, 'glad'::public.mood]));
