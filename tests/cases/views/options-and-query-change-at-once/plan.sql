-- change the query of view public.v
CREATE OR REPLACE VIEW public.v WITH (security_invoker = 'true', check_option = 'local') AS
SELECT book.id
   FROM public.book
  WHERE (book.price > 3);
