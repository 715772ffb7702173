-- create table public.journal
CREATE TABLE public.journal (
    id bigint,
    said text
);

-- change rule public.book.noted
CREATE OR REPLACE RULE noted AS
    ON DELETE TO public.book DO  INSERT INTO public.journal (id, said)
  VALUES (old.id, 'deleted'::text);

-- drop table public.log
-- hazard drop-table: every row of table public.log is lost
DROP TABLE public.log;
