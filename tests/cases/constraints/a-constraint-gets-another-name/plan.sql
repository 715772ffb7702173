-- drop constraint public.oven.k
ALTER TABLE public.oven DROP CONSTRAINT k;

-- drop constraint public.oven.oven_celsius_check1
ALTER TABLE public.oven DROP CONSTRAINT oven_celsius_check1;

-- add constraint public.oven.oven_celsius_key
-- hazard adds-constraint: rows of table public.oven that break it make it fail
-- hazard scans-table: the whole of table public.oven is read while writes wait
ALTER TABLE public.oven ADD CONSTRAINT oven_celsius_key UNIQUE (celsius);

-- add constraint public.oven.oven_is_warm
-- hazard adds-constraint: rows of table public.oven that break it make it fail
-- hazard scans-table: the whole of table public.oven is read while writes wait
ALTER TABLE public.oven ADD CONSTRAINT oven_is_warm CHECK ((celsius > 0));
