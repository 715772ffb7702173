-- add constraint public.b.b_a_fkey, for new rows
ALTER TABLE public.b ADD CONSTRAINT b_a_fkey FOREIGN KEY (a) REFERENCES public.a(id) NOT VALID;

-- add constraint public.b.less, for new rows
ALTER TABLE public.b ADD CONSTRAINT less CHECK ((n < 100)) NOT VALID;

-- add constraint public.b.positive, for new rows
ALTER TABLE public.b ADD CONSTRAINT positive CHECK ((n > 0)) NOT VALID;

-- the next version
-- validate constraint public.b.b_a_fkey
-- hazard adds-constraint: rows of table public.b that break it make it fail
ALTER TABLE public.b VALIDATE CONSTRAINT b_a_fkey;

-- validate constraint public.b.less
-- hazard adds-constraint: rows of table public.b that break it make it fail
ALTER TABLE public.b VALIDATE CONSTRAINT less;

-- validate constraint public.b.positive
-- hazard adds-constraint: rows of table public.b that break it make it fail
ALTER TABLE public.b VALIDATE CONSTRAINT positive;
