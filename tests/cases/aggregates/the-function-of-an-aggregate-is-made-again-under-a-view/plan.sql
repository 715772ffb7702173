-- drop view public.v
DROP VIEW public.v;

-- drop aggregate public.glue(text)
DROP AGGREGATE public.glue(text);

-- drop function public.put(text, text)
DROP FUNCTION public.put(text, text);

-- create function public.put(text, text)
CREATE FUNCTION public.put(s text, value text)
RETURNS text
LANGUAGE sql IMMUTABLE
AS $$ SELECT s || value $$;

-- create aggregate public.glue(text)
CREATE AGGREGATE public.glue(text) (
    SFUNC = public.put,
    STYPE = text,
    INITCOND = ''
);

-- create view public.v
CREATE VIEW public.v AS
SELECT public.glue(t.a) AS glue
   FROM public.t;

-- comment on aggregate public.glue(text)
COMMENT ON AGGREGATE public.glue(text) IS 'c';
