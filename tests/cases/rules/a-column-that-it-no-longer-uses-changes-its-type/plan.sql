-- change rule public.book.noted
CREATE OR REPLACE RULE noted AS
    ON DELETE TO public.book DO  INSERT INTO public.log (id)
  VALUES (old.id);

-- change the type of column public.book.title
-- hazard rewrites-table: table public.book is written anew while reads and writes wait
-- hazard narrows-type: values that are too long of column public.book.title are refused or changed
ALTER TABLE public.book ALTER COLUMN title TYPE character varying(80);
