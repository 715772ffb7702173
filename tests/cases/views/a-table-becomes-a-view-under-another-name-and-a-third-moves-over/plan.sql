-- drop view public.w
DROP VIEW public.w;

-- drop table public.best
-- hazard drop-table: every row of table public.best is lost
DROP TABLE public.best;

-- create view public.best
CREATE VIEW public.best AS
SELECT book.id,
    book.title
   FROM public.book;

-- create view public.mid
CREATE VIEW public.mid AS
SELECT best.title
   FROM public.best;

-- create view public.w
CREATE VIEW public.w AS
SELECT mid.title
   FROM public.mid;
