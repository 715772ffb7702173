-- drop index public.i
DROP INDEX public.i;

-- drop function public.g(text)
DROP FUNCTION public.g(text);

-- create function public.g(text)
CREATE FUNCTION public.g(b text)
RETURNS text
LANGUAGE sql IMMUTABLE
AS $$ SELECT upper(b) $$;

-- create index public.i
-- hazard index-build: the whole of table public.t is read while writes wait
CREATE INDEX i ON public.t USING btree (public.g(a));
