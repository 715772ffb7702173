-- drop view public.v
DROP VIEW public.v;
