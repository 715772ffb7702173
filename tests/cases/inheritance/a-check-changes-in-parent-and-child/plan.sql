-- drop constraint public.animal.named
ALTER TABLE public.animal DROP CONSTRAINT named;

-- add constraint public.animal.named
-- hazard adds-constraint: rows of table public.animal that break it make it fail
-- hazard scans-table: the whole of table public.animal is read while writes wait
ALTER TABLE public.animal ADD CONSTRAINT named CHECK ((name <> 'nobody'::text));
