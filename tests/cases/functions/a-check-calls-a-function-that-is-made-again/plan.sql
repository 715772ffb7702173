-- drop constraint public.t.c
ALTER TABLE public.t DROP CONSTRAINT c;

-- drop function public.g(text)
DROP FUNCTION public.g(text);

-- create function public.g(text)
CREATE FUNCTION public.g(b text)
RETURNS text
LANGUAGE sql IMMUTABLE
AS $$ SELECT upper(b) $$;

-- add constraint public.t.c
-- hazard adds-constraint: rows of table public.t that break it make it fail
-- hazard scans-table: the whole of table public.t is read while writes wait
ALTER TABLE public.t ADD CONSTRAINT c CHECK ((public.g(a) <> 'X'::text));

-- comment on constraint public.t.c
COMMENT ON CONSTRAINT c ON public.t IS 'no x';
