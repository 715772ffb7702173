-- create index public.log_note
-- hazard index-build: the whole of table public.log is read while writes wait
CREATE INDEX log_note ON public.log USING btree (note);

-- the next version
-- no-transaction

-- create index public.log_a_id
-- hazard index-build: the whole of table public.log_a is read, in the background
CREATE INDEX CONCURRENTLY log_a_id ON public.log_a USING btree (id);
