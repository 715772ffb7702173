-- add value 'something' to type public.nothing
ALTER TYPE public.nothing ADD VALUE 'something';
