-- drop view public.v
DROP VIEW public.v;

-- drop materialized view public.m
DROP MATERIALIZED VIEW public.m;

-- create materialized view public.m
-- hazard rewrites-table: materialized view public.m is computed anew
CREATE MATERIALIZED VIEW public.m AS
SELECT book.id,
    book.title
   FROM public.book
  WHERE (book.price > 3);

-- create view public.v
CREATE VIEW public.v AS
SELECT m.title
   FROM public.m;

-- comment on view public.v
COMMENT ON VIEW public.v IS 'titles';
