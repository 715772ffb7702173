-- create rule public.book.noted
CREATE RULE noted AS
    ON DELETE TO public.book DO  INSERT INTO public.log (id, said)
  VALUES (old.id, 'deleted'::text);

-- comment on rule public.book.noted
COMMENT ON RULE noted ON public.book IS 'who deletes';
