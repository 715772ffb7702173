-- redefine function public.f()
CREATE OR REPLACE FUNCTION public.f()
RETURNS SETOF text
LANGUAGE sql
AS $$SELECT name FROM book$$;

-- redefine function public.g()
CREATE OR REPLACE FUNCTION public.g()
RETURNS SETOF text
LANGUAGE sql
BEGIN ATOMIC
 SELECT book.name
    FROM public.book;
END;
