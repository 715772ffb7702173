-- create rule public.book.a
CREATE RULE a AS
    ON INSERT TO public.book
   WHERE (new.id < 0) DO  INSERT INTO public.log (id)
  VALUES (new.id);

-- create rule public.log.b
CREATE RULE b AS
    ON DELETE TO public.log DO  DELETE FROM public.book
  WHERE (book.id = old.id);
