-- drop constraint public.job.job_check
ALTER TABLE public.job DROP CONSTRAINT job_check;

-- drop index public.job_open
DROP INDEX public.job_open;

-- drop column public.job.is_done
ALTER TABLE public.job DROP COLUMN is_done;

-- put type public.state aside
ALTER TYPE public.state RENAME TO state__old;

-- create type public.state
CREATE TYPE public.state AS ENUM ('new', 'open', 'done');

-- drop the default of column public.job.state
ALTER TABLE public.job ALTER COLUMN state DROP DEFAULT;

-- move column public.job.state to the new type public.state
-- hazard rewrites-table: table public.job is written anew while reads and writes wait
-- hazard removes-enum-value: rows of table public.job that use a removed value make it fail
ALTER TABLE public.job ALTER COLUMN state TYPE public.state USING state::text::public.state;

-- set the default of column public.job.state
ALTER TABLE public.job ALTER COLUMN state SET DEFAULT 'new'::public.state;

-- drop the default of column public.job.states
ALTER TABLE public.job ALTER COLUMN states DROP DEFAULT;

-- move column public.job.states to the new type public.state
-- hazard rewrites-table: table public.job is written anew while reads and writes wait
-- hazard removes-enum-value: rows of table public.job that use a removed value make it fail
ALTER TABLE public.job ALTER COLUMN states TYPE public.state[] USING states::text[]::public.state[];

-- set the default of column public.job.states
ALTER TABLE public.job ALTER COLUMN states SET DEFAULT '{new,open}'::public.state[];

-- drop the old type public.state
DROP TYPE public.state__old;

-- add column public.job.is_done
-- hazard rewrites-table: table public.job is written anew to fill column public.job.is_done
ALTER TABLE public.job ADD COLUMN is_done boolean GENERATED ALWAYS AS ((state = 'done'::public.state)) STORED;

-- add constraint public.job.job_check
-- hazard adds-constraint: rows of table public.job that break it make it fail
-- hazard scans-table: the whole of table public.job is read while writes wait
ALTER TABLE public.job ADD CONSTRAINT job_check CHECK (((state <> 'done'::public.state) OR (id > 0)));

-- create index public.job_open
-- hazard index-build: the whole of table public.job is read while writes wait
CREATE INDEX job_open ON public.job USING btree (id) WHERE (state = 'open'::public.state);

-- comment on type public.state
COMMENT ON TYPE public.state IS 'where a job stands';

-- comment on index public.job_open
COMMENT ON INDEX public.job_open IS 'open ones';
