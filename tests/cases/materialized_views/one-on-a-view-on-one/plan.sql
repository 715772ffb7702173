-- create materialized view public.z
CREATE MATERIALIZED VIEW public.z AS
SELECT book.id,
    book.title
   FROM public.book;

-- create view public.y
CREATE VIEW public.y AS
SELECT z.title
   FROM public.z;

-- create materialized view public.x
CREATE MATERIALIZED VIEW public.x AS
SELECT count(*) AS count
   FROM public.y;

-- create index public.x_count
CREATE INDEX x_count ON public.x USING btree (count);
