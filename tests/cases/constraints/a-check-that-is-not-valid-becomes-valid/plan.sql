-- validate constraint public.oven.warm
-- hazard adds-constraint: rows of table public.oven that break it make it fail
ALTER TABLE public.oven VALIDATE CONSTRAINT warm;
