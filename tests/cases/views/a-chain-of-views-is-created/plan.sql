-- create view public.z
CREATE VIEW public.z AS
SELECT book.id,
    book.title
   FROM public.book;

-- create view public.y
CREATE VIEW public.y AS
SELECT z.id,
    z.title
   FROM public.z;

-- create view public.x
CREATE VIEW public.x AS
SELECT y.id,
    z.title
   FROM (public.y
     JOIN public.z USING (id));

-- create view public.a
CREATE VIEW public.a AS
SELECT count(*) AS count
   FROM public.x;
