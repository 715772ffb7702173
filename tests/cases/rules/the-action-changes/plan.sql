-- change rule public.book.noted
CREATE OR REPLACE RULE noted AS
    ON DELETE TO public.book DO  INSERT INTO public.log (id, said)
  VALUES (old.id, 'gone'::text);
