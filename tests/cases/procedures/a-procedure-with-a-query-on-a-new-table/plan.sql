-- create table public.zlog
CREATE TABLE public.zlog (
    what text
);

-- create procedure public.note(text)
CREATE PROCEDURE public.note(IN what text)
LANGUAGE sql
AS $$ INSERT INTO zlog VALUES (what) $$;
