-- create materialized view public.m
CREATE MATERIALIZED VIEW public.m AS
SELECT
   FROM public.book;
