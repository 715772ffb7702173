-- drop view public.w
DROP VIEW public.w;

-- drop materialized view public.top
DROP MATERIALIZED VIEW public.top;

-- create table public.top
CREATE TABLE public.top (
    id bigint,
    title text
);

-- create index public.top_title
CREATE INDEX top_title ON public.top USING btree (title);

-- create view public.w
CREATE VIEW public.w AS
SELECT top.title
   FROM public.top;
