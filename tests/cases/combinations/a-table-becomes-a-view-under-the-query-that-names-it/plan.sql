-- drop table public.n
-- hazard drop-table: every row of table public.n is lost
DROP TABLE public.n;

-- create view public.n
CREATE VIEW public.n AS
SELECT base.id
   FROM public.base;
