-- create table public.best_all
CREATE TABLE public.best_all (
    id bigint,
    title text,
    hidden boolean
);

-- drop table public.best
-- hazard drop-table: every row of table public.best is lost
DROP TABLE public.best;

-- create view public.best
CREATE VIEW public.best AS
SELECT best_all.id,
    best_all.title
   FROM public.best_all
  WHERE (NOT best_all.hidden);
