-- create function public.h(text)
CREATE FUNCTION public.h(a text)
RETURNS text
LANGUAGE sql IMMUTABLE
AS $$ SELECT lower(a) $$;

-- set the default of column public.t.a
ALTER TABLE public.t ALTER COLUMN a SET DEFAULT public.h('x'::text);

-- drop function public.g(text)
DROP FUNCTION public.g(text);
