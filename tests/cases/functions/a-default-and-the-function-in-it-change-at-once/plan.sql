-- drop the default of column public.t.a
ALTER TABLE public.t ALTER COLUMN a DROP DEFAULT;

-- drop function public.g(text)
DROP FUNCTION public.g(text);

-- create function public.g(text)
CREATE FUNCTION public.g(b text)
RETURNS text
LANGUAGE sql IMMUTABLE
AS $$ SELECT upper(b) $$;

-- set the default of column public.t.a
ALTER TABLE public.t ALTER COLUMN a SET DEFAULT public.g('y'::text);
