-- create index public.log_a_note
-- hazard index-build: the whole of table public.log_a is read while writes wait
CREATE INDEX log_a_note ON public.log_a USING btree (note);

-- create index public.log_u
-- hazard index-build: the whole of table public.log is read while writes wait
-- hazard adds-constraint: rows of table public.log that are equal there make it fail
CREATE UNIQUE INDEX log_u ON public.log USING btree (id, at);
