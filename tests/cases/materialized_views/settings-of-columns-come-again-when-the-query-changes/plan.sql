-- drop materialized view public.m
DROP MATERIALIZED VIEW public.m;

-- create materialized view public.m
-- hazard rewrites-table: materialized view public.m is computed anew
CREATE MATERIALIZED VIEW public.m AS
SELECT book.id,
    upper(book.title) AS title
   FROM public.book;

-- change the storage of title in materialized view public.m
ALTER MATERIALIZED VIEW public.m ALTER COLUMN title SET STORAGE MAIN;

-- change the statistics target of title in materialized view public.m
ALTER MATERIALIZED VIEW public.m ALTER COLUMN title SET STATISTICS 0;
