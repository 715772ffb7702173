-- redefine function public.f(integer)
CREATE OR REPLACE FUNCTION public.f(a integer)
RETURNS integer
LANGUAGE sql
SET enable_seqscan TO 'off'
SET work_mem TO '64MB'
AS $$ SELECT a + 1 $$;
