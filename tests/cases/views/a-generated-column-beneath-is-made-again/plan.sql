-- drop view public.v
DROP VIEW public.v;

-- drop column public.book.twice
ALTER TABLE public.book DROP COLUMN twice;

-- add column public.book.twice
-- hazard rewrites-table: table public.book is written anew to fill column public.book.twice
ALTER TABLE public.book ADD COLUMN twice integer GENERATED ALWAYS AS ((price + price)) STORED;

-- create view public.v
CREATE VIEW public.v AS
SELECT book.id,
    book.twice
   FROM public.book;
