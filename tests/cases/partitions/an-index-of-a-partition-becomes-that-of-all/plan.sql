-- create index public.log_note
-- hazard index-build: the whole of table public.log is read while writes wait
CREATE INDEX log_note ON public.log USING btree (note);
