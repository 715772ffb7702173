-- add value 'ok' to type public.mood
ALTER TYPE public.mood ADD VALUE 'ok' AFTER 'sad';
