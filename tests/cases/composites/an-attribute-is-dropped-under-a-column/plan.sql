-- change the attributes of type public.pair
-- hazard drop-column: every value of y in column public.t.p is lost
ALTER TYPE public.pair DROP ATTRIBUTE y;
