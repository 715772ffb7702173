-- create index public.log_a_own
-- hazard index-build: the whole of table public.log_a is read while writes wait
CREATE INDEX log_a_own ON public.log_a USING btree (note);
