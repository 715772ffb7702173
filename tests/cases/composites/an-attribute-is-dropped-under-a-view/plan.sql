-- drop view public.v
DROP VIEW public.v;

-- change the attributes of type public.pair
-- hazard drop-column: every value of y in column public.t.p is lost
ALTER TYPE public.pair DROP ATTRIBUTE y;

-- create view public.v
CREATE VIEW public.v AS
SELECT (t.p).x AS x
   FROM public.t;
