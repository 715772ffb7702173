-- validate constraint public.c.c_p_fkey
-- hazard adds-constraint: rows of table public.c that break it make it fail
ALTER TABLE public.c VALIDATE CONSTRAINT c_p_fkey;
