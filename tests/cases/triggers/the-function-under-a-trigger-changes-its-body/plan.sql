-- redefine function public.touch()
CREATE OR REPLACE FUNCTION public.touch()
RETURNS trigger
LANGUAGE plpgsql
AS $$ BEGIN new.b := new.a; RETURN new; END $$;
