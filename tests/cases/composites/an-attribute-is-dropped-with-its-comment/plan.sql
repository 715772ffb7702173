-- change the attributes of type public.pair
ALTER TYPE public.pair DROP ATTRIBUTE y;
