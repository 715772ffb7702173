-- change the query of view public.v
CREATE OR REPLACE VIEW public.v AS
SELECT book.id
   FROM public.book;

-- drop table public.novel
-- hazard drop-table: every row of table public.novel is lost
DROP TABLE public.novel;
