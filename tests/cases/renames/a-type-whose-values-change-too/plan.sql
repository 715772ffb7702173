-- add value 'so so' to type public.temper
ALTER TYPE public.temper ADD VALUE 'so so' AFTER 'sad';
