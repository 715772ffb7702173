-- create sequence public.s
CREATE SEQUENCE public.s;

-- create view public.v
CREATE VIEW public.v AS
SELECT book.id,
    book.title
   FROM public.book;

-- change the default of id in view public.v
ALTER VIEW public.v ALTER COLUMN id SET DEFAULT nextval('public.s'::regclass);
