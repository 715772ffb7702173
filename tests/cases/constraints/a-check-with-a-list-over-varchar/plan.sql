-- add column public.job.is_open
-- hazard rewrites-table: table public.job is written anew to fill column public.job.is_open
ALTER TABLE public.job ADD COLUMN is_open boolean GENERATED ALWAYS AS (((state)::text <> ALL (ARRAY['done'::character varying, 'lost'::character varying]))) STORED;

-- add constraint public.job.job_state_check
-- hazard adds-constraint: rows of table public.job that break it make it fail
-- hazard scans-table: the whole of table public.job is read while writes wait
ALTER TABLE public.job ADD CONSTRAINT job_state_check CHECK (((state)::text = ANY (ARRAY['new'::character varying, 'it''s ]'::character varying, 'done'::character varying])));

-- create index public.job_open
-- hazard index-build: the whole of table public.job is read while writes wait
CREATE INDEX job_open ON public.job USING btree (id) WHERE ((state)::text = ANY (ARRAY['new'::character varying, 'open'::character varying]));
