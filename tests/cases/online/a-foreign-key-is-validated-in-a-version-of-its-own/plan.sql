-- add constraint public.b.b_a_fkey, for new rows
ALTER TABLE public.b ADD CONSTRAINT b_a_fkey FOREIGN KEY (a) REFERENCES public.a(id) ON DELETE CASCADE NOT VALID;

-- the next version
-- validate constraint public.b.b_a_fkey
-- hazard adds-constraint: rows of table public.b that break it make it fail
ALTER TABLE public.b VALIDATE CONSTRAINT b_a_fkey;
