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

-- give view public.v to limbeck_case_owner
ALTER VIEW public.v OWNER TO limbeck_case_owner;

-- revoke insert on view public.v
REVOKE INSERT ON TABLE public.v FROM limbeck_case_owner;

-- grant select on view public.v
GRANT SELECT ON TABLE public.v TO limbeck_case_reader;
