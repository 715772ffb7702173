-- add constraint public.book.book_country_fkey, for new rows
ALTER TABLE public.book ADD CONSTRAINT book_country_fkey FOREIGN KEY (country) REFERENCES public.country(id) NOT VALID;

-- create index public.country_name
-- hazard index-build: the whole of table public.country is read while writes wait
CREATE INDEX country_name ON public.country USING btree (name);

-- the next version
-- validate constraint public.book.book_country_fkey
-- hazard adds-constraint: rows of table public.book that break it make it fail
ALTER TABLE public.book VALIDATE CONSTRAINT book_country_fkey;

-- the next version
-- no-transaction

-- create index public.book_country
-- hazard index-build: the whole of table public.book is read, in the background
CREATE INDEX CONCURRENTLY book_country ON public.book USING btree (country);
