-- drop rule public.book.noted
DROP RULE noted ON public.book;
