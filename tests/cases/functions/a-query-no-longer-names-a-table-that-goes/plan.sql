-- redefine function public.f()
CREATE OR REPLACE FUNCTION public.f()
RETURNS bigint
LANGUAGE sql
AS $$ SELECT 0::bigint $$;

-- drop table public.old
-- hazard drop-table: every row of table public.old is lost
DROP TABLE public.old;
