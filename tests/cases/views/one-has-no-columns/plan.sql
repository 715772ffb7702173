-- create view public.v
CREATE VIEW public.v AS
SELECT
   FROM public.book;
