-- drop view public.v
DROP VIEW public.v;

-- create materialized view public.v
CREATE MATERIALIZED VIEW public.v AS
SELECT book.id,
    book.title
   FROM public.book;

-- create index public.v_title
CREATE INDEX v_title ON public.v USING btree (title);

-- comment on column public.v.title
COMMENT ON COLUMN public.v.title IS 'cover';
