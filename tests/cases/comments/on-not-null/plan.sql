-- allow null in column public.book.title
ALTER TABLE public.book ALTER COLUMN title DROP NOT NULL;

-- forbid null in column public.book.isbn
-- hazard sets-not-null: rows of table public.book with a null there make it fail
-- hazard scans-table: the whole of table public.book is read while reads and writes wait
ALTER TABLE public.book ALTER COLUMN isbn SET NOT NULL;

-- remove the comment on constraint public.book.book_id_not_null
COMMENT ON CONSTRAINT book_id_not_null ON public.book IS NULL;

-- comment on constraint public.book.book_isbn_not_null
COMMENT ON CONSTRAINT book_isbn_not_null ON public.book IS 'since 1970';

-- comment on constraint public.book.written
COMMENT ON CONSTRAINT written ON public.book IS 'by somebody';

-- comment on constraint public.sure.quite
COMMENT ON CONSTRAINT quite ON DOMAIN public.sure IS 'as it says';
