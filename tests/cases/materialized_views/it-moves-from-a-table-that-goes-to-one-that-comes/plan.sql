-- drop materialized view public.m
DROP MATERIALIZED VIEW public.m;

-- create table public.novel
CREATE TABLE public.novel (
    id bigint
);

-- create materialized view public.m
-- hazard rewrites-table: materialized view public.m is computed anew
CREATE MATERIALIZED VIEW public.m AS
SELECT novel.id
   FROM public.novel;

-- create index public.m_id
CREATE UNIQUE INDEX m_id ON public.m USING btree (id);

-- drop table public.book
-- hazard drop-table: every row of table public.book is lost
DROP TABLE public.book;
