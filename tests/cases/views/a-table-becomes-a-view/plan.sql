-- drop table public.best
-- hazard drop-table: every row of table public.best is lost
DROP TABLE public.best;

-- create view public.best
CREATE VIEW public.best AS
SELECT book.id,
    book.title
   FROM public.book;

-- comment on view public.best
COMMENT ON VIEW public.best IS 'best';

-- comment on column public.best.title
COMMENT ON COLUMN public.best.title IS 'cover';
