-- change rule public.book.noted
CREATE OR REPLACE RULE noted AS
    ON UPDATE TO public.book
   WHERE (old.title IS DISTINCT FROM new.title) DO INSTEAD  INSERT INTO public.log (id, said)
  VALUES (old.id, new.title);
