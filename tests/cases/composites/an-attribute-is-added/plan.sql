-- change the attributes of type public.pair
ALTER TYPE public.pair ADD ATTRIBUTE y text;
