-- add value 'c' to type public.e
ALTER TYPE public.e ADD VALUE 'c';
