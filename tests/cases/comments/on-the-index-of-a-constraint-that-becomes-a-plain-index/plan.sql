-- drop constraint public.t.t_a
ALTER TABLE public.t DROP CONSTRAINT t_a;

-- create index public.t_a
-- hazard index-build: the whole of table public.t is read while writes wait
-- hazard adds-constraint: rows of table public.t that are equal there make it fail
CREATE UNIQUE INDEX t_a ON public.t USING btree (a);

-- comment on index public.t_a
COMMENT ON INDEX public.t_a IS 'one';
