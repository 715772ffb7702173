-- drop view public.v
DROP VIEW public.v;

-- create view public.v
CREATE VIEW public.v AS
SELECT book.id,
    (book.price)::numeric(8,2) AS price
   FROM public.book;

-- change the default of price in view public.v
ALTER VIEW public.v ALTER COLUMN price SET DEFAULT 1;

-- comment on view public.v
COMMENT ON VIEW public.v IS 'prices';
