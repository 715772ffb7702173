-- add value 'new' to type public.state
ALTER TYPE public.state ADD VALUE 'new' BEFORE 'open';

-- the next version
-- set the default of column public.job.state
ALTER TABLE public.job ALTER COLUMN state SET DEFAULT 'new'::public.state;
