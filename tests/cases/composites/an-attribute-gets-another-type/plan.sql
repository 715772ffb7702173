-- change the attributes of type public.pair
ALTER TYPE public.pair ALTER ATTRIBUTE x TYPE bigint;
