-- drop index public.job_open_idx
DROP INDEX public.job_open_idx;

-- create index public.job_open_idx
-- hazard index-build: the whole of table public.job is read while writes wait
CREATE INDEX job_open_idx ON public.job USING btree (id) WHERE ((state = ANY (ARRAY['open'::text, 'stuck'::text])) AND (id > 0));
