-- add value 'stuck' to type public.state
ALTER TYPE public.state ADD VALUE 'stuck' AFTER 'open';

-- the next version
-- create table public.stuck_job
CREATE TABLE public.stuck_job (
    id integer,
    state public.state DEFAULT 'stuck'::public.state NOT NULL
);

-- add constraint public.job.job_check
-- hazard adds-constraint: rows of table public.job that break it make it fail
-- hazard scans-table: the whole of table public.job is read while writes wait
ALTER TABLE public.job ADD CONSTRAINT job_check CHECK (((state <> 'stuck'::public.state) OR (id > 0)));

-- create index public.job_stuck
-- hazard index-build: the whole of table public.job is read while writes wait
CREATE INDEX job_stuck ON public.job USING btree (id) WHERE (state = 'stuck'::public.state);
