-- drop view public.w
DROP VIEW public.w;

-- drop view public.v
DROP VIEW public.v;

-- drop function public.g(text)
DROP FUNCTION public.g(text);

-- create function public.g(text)
CREATE FUNCTION public.g(b text)
RETURNS text
LANGUAGE sql IMMUTABLE
AS $$ SELECT upper(b) $$;

-- create view public.v
CREATE VIEW public.v AS
SELECT t.id,
    public.g(t.a) AS a
   FROM public.t;

-- create view public.w
CREATE VIEW public.w AS
SELECT v.a
   FROM public.v;

-- comment on view public.w
COMMENT ON VIEW public.w IS 'w';
