-- drop constraint public.oven.safe
ALTER TABLE public.oven DROP CONSTRAINT safe;

-- drop constraint public.oven.warm
ALTER TABLE public.oven DROP CONSTRAINT warm;

-- add constraint public.oven.even
-- hazard adds-constraint: rows of table public.oven that break it make it fail
-- hazard scans-table: the whole of table public.oven is read while writes wait
ALTER TABLE public.oven ADD CONSTRAINT even CHECK (((celsius % 2) = 0));

-- add constraint public.oven.warm
-- hazard adds-constraint: rows of table public.oven that break it make it fail
-- hazard scans-table: the whole of table public.oven is read while writes wait
ALTER TABLE public.oven ADD CONSTRAINT warm CHECK ((celsius > 20));
