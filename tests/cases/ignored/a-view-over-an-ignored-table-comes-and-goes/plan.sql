-- create view public.busy
CREATE VIEW public.busy AS
SELECT b.title
   FROM (public.book b
     JOIN pgboss.job j ON ((j.id = b.id)));
