-- add column public.book.price
ALTER TABLE public.book ADD COLUMN price integer;

-- add column public.gone.price
ALTER TABLE public.gone ADD COLUMN price integer;

-- change rule public.book.noted
CREATE OR REPLACE RULE noted AS
    ON DELETE TO public.book DO  INSERT INTO public.gone (id, title, price)  SELECT old.id,
            old.title,
            old.price;
