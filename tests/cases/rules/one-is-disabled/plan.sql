-- change when rule public.book.noted fires
ALTER TABLE public.book DISABLE RULE noted;
