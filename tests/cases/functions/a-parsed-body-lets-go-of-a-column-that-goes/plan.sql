-- redefine function public.f(integer)
CREATE OR REPLACE FUNCTION public.f(a integer)
RETURNS text
LANGUAGE sql
BEGIN ATOMIC
 SELECT 'none'::text AS text
    FROM public.book
   WHERE (book.id = f.a);
END;

-- drop column public.book.title
-- hazard drop-column: every value of column public.book.title is lost
ALTER TABLE public.book DROP COLUMN title;
