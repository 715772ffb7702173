-- redefine function public.touch()
CREATE OR REPLACE FUNCTION public.touch()
RETURNS trigger
LANGUAGE internal
AS $$suppress_redundant_updates_trigger$$;
