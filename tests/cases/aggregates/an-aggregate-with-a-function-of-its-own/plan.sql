-- create function public.put(text, text)
CREATE FUNCTION public.put(state text, value text)
RETURNS text
LANGUAGE sql IMMUTABLE
AS $$ SELECT state || value $$;

-- create aggregate public.glue(text)
CREATE AGGREGATE public.glue(text) (
    SFUNC = public.put,
    STYPE = text,
    INITCOND = ''
);
