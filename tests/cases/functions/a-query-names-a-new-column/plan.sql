-- add column public.zoo.size
ALTER TABLE public.zoo ADD COLUMN size bigint;

-- redefine function public.f()
CREATE OR REPLACE FUNCTION public.f()
RETURNS bigint
LANGUAGE sql
AS $$ SELECT max(size) FROM zoo $$;
