-- create table public.best
CREATE TABLE public.best (
    id bigint,
    rank integer
);

-- change the query of view public.v
CREATE OR REPLACE VIEW public.v AS
SELECT best.id
   FROM public.best;

-- change rule public.w.w_ins
CREATE OR REPLACE RULE w_ins AS
    ON INSERT TO public.w DO INSTEAD  INSERT INTO public.best (id)
  VALUES (new.id);

-- drop table public.old_best
-- hazard drop-table: every row of table public.old_best is lost
DROP TABLE public.old_best;
