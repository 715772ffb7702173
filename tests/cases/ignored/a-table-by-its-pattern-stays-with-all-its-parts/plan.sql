-- create index public.book_title_idx
-- hazard index-build: the whole of table public.book is read while writes wait
CREATE INDEX book_title_idx ON public.book USING btree (title);
