-- drop index public.book_title
DROP INDEX public.book_title;

-- create index public.book_title
-- hazard index-build: the whole of table public.book is read while writes wait
CREATE INDEX book_title ON public.book USING btree (lower(title));

-- let table public.book be clustered by index public.book_title
ALTER TABLE public.book CLUSTER ON book_title;
