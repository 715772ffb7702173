-- drop view public.shelf
DROP VIEW public.shelf;
