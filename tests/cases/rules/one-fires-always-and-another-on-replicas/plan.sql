-- change when rule public.book.kept fires
ALTER TABLE public.book ENABLE REPLICA RULE kept;

-- change when rule public.book.noted fires
ALTER TABLE public.book ENABLE ALWAYS RULE noted;
