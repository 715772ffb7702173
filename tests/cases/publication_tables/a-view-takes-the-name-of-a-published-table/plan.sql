-- drop table public.t
-- hazard drop-table: every row of table public.t is lost
DROP TABLE public.t;

-- create view public.t
CREATE VIEW public.t AS
SELECT u.id
   FROM public.u;
