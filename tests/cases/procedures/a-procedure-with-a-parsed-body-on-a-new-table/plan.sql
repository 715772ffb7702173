-- create table public.log
CREATE TABLE public.log (
    what text
);

-- create procedure public.note(text)
CREATE PROCEDURE public.note(IN what text)
LANGUAGE sql
BEGIN ATOMIC
 INSERT INTO public.log (what)
   VALUES (note.what);
END;
