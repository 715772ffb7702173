-- create function public.poke()
CREATE FUNCTION public.poke()
RETURNS trigger
LANGUAGE plpgsql
AS $$ BEGIN RETURN NEW; END $$;

-- redefine trigger public.t.g
CREATE OR REPLACE TRIGGER g BEFORE INSERT ON public.t FOR EACH ROW EXECUTE FUNCTION public.poke();

-- drop function public.touch()
DROP FUNCTION public.touch();
