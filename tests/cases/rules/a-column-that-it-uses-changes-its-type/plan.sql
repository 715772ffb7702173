-- drop rule public.book.noted
DROP RULE noted ON public.book;

-- change the type of column public.log.id
-- hazard rewrites-table: table public.log is written anew while reads and writes wait
ALTER TABLE public.log ALTER COLUMN id TYPE text;

-- create rule public.book.noted
CREATE RULE noted AS
    ON DELETE TO public.book DO  INSERT INTO public.log (id, said)
  VALUES (old.id, 'deleted'::text);

-- change when rule public.book.noted fires
ALTER TABLE public.book DISABLE RULE noted;

-- comment on rule public.book.noted
COMMENT ON RULE noted ON public.book IS 'who deletes';
