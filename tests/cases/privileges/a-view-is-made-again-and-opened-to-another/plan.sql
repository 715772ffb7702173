-- drop view public.v
DROP VIEW public.v;

-- change the type of column public.book.id
-- hazard rewrites-table: table public.book is written anew while reads and writes wait
ALTER TABLE public.book ALTER COLUMN id TYPE bigint;

-- create view public.v
CREATE VIEW public.v AS
SELECT book.id,
    book.title
   FROM public.book;

-- grant select on view public.v
GRANT SELECT ON TABLE public.v TO limbeck_case_writer;
