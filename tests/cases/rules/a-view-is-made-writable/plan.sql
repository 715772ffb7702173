-- create view public.shelf
CREATE VIEW public.shelf AS
SELECT book.id,
    book.title
   FROM public.book;

-- create rule public.shelf.put
CREATE RULE put AS
    ON INSERT TO public.shelf DO INSTEAD  INSERT INTO public.book (id, title)
  VALUES (new.id, new.title)
  RETURNING book.id,
    book.title;

-- create rule public.shelf.take
CREATE RULE take AS
    ON DELETE TO public.shelf DO INSTEAD  DELETE FROM public.book
  WHERE (book.id = old.id);

-- comment on rule public.shelf.put
COMMENT ON RULE put ON public.shelf IS 'puts';
