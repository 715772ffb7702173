-- drop view public.shelf
DROP VIEW public.shelf;

-- create view public.shelf
CREATE VIEW public.shelf AS
SELECT book.id,
    (upper(book.title))::character varying AS title
   FROM public.book;

-- create rule public.shelf.put
CREATE RULE put AS
    ON INSERT TO public.shelf DO INSTEAD  INSERT INTO public.book (id, title)
  VALUES (new.id, new.title)
  RETURNING book.id,
    (book.title)::character varying AS title;

-- comment on rule public.shelf.put
COMMENT ON RULE put ON public.shelf IS 'puts';
