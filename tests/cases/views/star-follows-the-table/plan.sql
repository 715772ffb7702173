-- add column public.book.shelf
ALTER TABLE public.book ADD COLUMN shelf text;

-- change the query of view public.v
CREATE OR REPLACE VIEW public.v AS
SELECT book.id,
    book.title,
    book.price,
    book.shelf
   FROM public.book;

-- change the query of view public.w
CREATE OR REPLACE VIEW public.w AS
SELECT v.id,
    v.title,
    v.price,
    v.shelf
   FROM public.v;
