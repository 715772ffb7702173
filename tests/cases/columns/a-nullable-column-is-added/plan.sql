-- add column public.person.nickname
ALTER TABLE public.person ADD COLUMN nickname text;
