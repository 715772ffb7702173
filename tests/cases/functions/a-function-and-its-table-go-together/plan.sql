-- drop table public.t
-- hazard drop-table: every row of table public.t is lost
DROP TABLE public.t;

-- drop function public.g(text)
DROP FUNCTION public.g(text);
