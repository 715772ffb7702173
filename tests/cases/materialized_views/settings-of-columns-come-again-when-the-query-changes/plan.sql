-- drop materialized view public.m
DROP MATERIALIZED VIEW public.m;

-- create materialized view public.m
-- hazard rewrites-table: materialized view public.m is computed anew
CREATE MATERIALIZED VIEW public.m AS
SELECT book.id,
    upper(book.title) AS title
   FROM public.book;

-- set the storage of column public.m.title
ALTER MATERIALIZED VIEW public.m ALTER COLUMN title SET STORAGE MAIN;

-- set the statistics target of column public.m.title
ALTER MATERIALIZED VIEW public.m ALTER COLUMN title SET STATISTICS 0;
