-- create rule public.book.kept
CREATE RULE kept AS
    ON UPDATE TO public.book DO INSTEAD NOTHING;

-- change when rule public.book.kept fires
ALTER TABLE public.book DISABLE RULE kept;

-- change rule public.book.noted
CREATE OR REPLACE RULE noted AS
    ON DELETE TO public.book DO  INSERT INTO public.log (id, said)
  VALUES (old.id, 'gone'::text);
