-- drop the default of column public.t.at
ALTER TABLE public.t ALTER COLUMN at DROP DEFAULT;

-- create function public.stamp()
CREATE FUNCTION public.stamp()
RETURNS trigger
LANGUAGE plpgsql
AS $$ BEGIN new.at := now(); RETURN new; END $$;

-- create trigger public.t.stamp
CREATE TRIGGER stamp BEFORE INSERT OR UPDATE ON public.t FOR EACH ROW EXECUTE FUNCTION public.stamp();
