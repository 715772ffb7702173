-- drop column public.t.u
ALTER TABLE public.t DROP COLUMN u;

-- drop function public.g(text)
DROP FUNCTION public.g(text);

-- create function public.g(text)
CREATE FUNCTION public.g(b text)
RETURNS text
LANGUAGE sql IMMUTABLE
AS $$ SELECT upper(b) $$;

-- add column public.t.u
-- hazard rewrites-table: table public.t is written anew to fill column public.t.u
ALTER TABLE public.t ADD COLUMN u text GENERATED ALWAYS AS (public.g(a)) STORED;
