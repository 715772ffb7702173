-- drop trigger public.t.g
DROP TRIGGER g ON public.t;

-- change the type of column public.t.n
-- hazard rewrites-table: table public.t is written anew while reads and writes wait
ALTER TABLE public.t ALTER COLUMN n TYPE bigint;

-- create trigger public.t.g
CREATE TRIGGER g BEFORE UPDATE OF n ON public.t FOR EACH ROW EXECUTE FUNCTION public.touch();
