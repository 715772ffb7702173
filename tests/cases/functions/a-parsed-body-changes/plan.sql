-- redefine function public.f(integer)
CREATE OR REPLACE FUNCTION public.f(a integer)
RETURNS text
LANGUAGE sql
BEGIN ATOMIC
 SELECT upper(book.title) AS upper
    FROM public.book
   WHERE (book.id = f.a);
END;
