-- change rule public.book.noted
CREATE OR REPLACE RULE noted AS
    ON DELETE TO public.book DO  INSERT INTO public.log (id)
  VALUES (old.id);

-- drop column public.book.title
-- hazard drop-column: every value of column public.book.title is lost
ALTER TABLE public.book DROP COLUMN title;
