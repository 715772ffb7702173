-- redefine function public.put(text, text)
CREATE OR REPLACE FUNCTION public.put(state text, value text)
RETURNS text
LANGUAGE sql IMMUTABLE
AS $$ SELECT state || ',' || value $$;
