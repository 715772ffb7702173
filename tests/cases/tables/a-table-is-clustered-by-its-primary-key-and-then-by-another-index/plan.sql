-- let table public.book be clustered by index public.book_title
ALTER TABLE public.book CLUSTER ON book_title;
