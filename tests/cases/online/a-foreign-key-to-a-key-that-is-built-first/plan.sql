-- no-transaction

-- build the index of constraint public.a.a_code
-- hazard index-build: the whole of table public.a is read, in the background
-- hazard adds-constraint: rows of table public.a that are equal there make it fail
CREATE UNIQUE INDEX CONCURRENTLY a_code ON public.a (code);

-- the next version
-- add constraint public.a.a_code
ALTER TABLE public.a ADD CONSTRAINT a_code UNIQUE USING INDEX a_code;

-- add constraint public.b.b_a, for new rows
ALTER TABLE public.b ADD CONSTRAINT b_a FOREIGN KEY (a) REFERENCES public.a(code) NOT VALID;

-- the next version
-- validate constraint public.b.b_a
-- hazard adds-constraint: rows of table public.b that break it make it fail
ALTER TABLE public.b VALIDATE CONSTRAINT b_a;
