-- drop the default of column public.zoo.id
ALTER TABLE public.zoo ALTER COLUMN id DROP DEFAULT;

-- drop function public.next(public.zoo[])
DROP FUNCTION public.next(public.zoo[]);

-- drop table public.zoo
-- hazard drop-table: every row of table public.zoo is lost
DROP TABLE public.zoo;
