-- drop table public.shelf
-- hazard drop-table: every row of table public.shelf is lost
DROP TABLE public.shelf;

-- create view public.shelf
CREATE VIEW public.shelf AS
SELECT book.id,
    book.title
   FROM public.book;

-- create rule public.shelf.put
CREATE RULE put AS
    ON INSERT TO public.shelf DO INSTEAD NOTHING;

-- comment on rule public.shelf.put
COMMENT ON RULE put ON public.shelf IS 'puts';
