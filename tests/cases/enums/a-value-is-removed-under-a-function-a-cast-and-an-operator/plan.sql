-- drop cast (public.e AS integer)
DROP CAST (public.e AS integer);

-- drop operator public.<<< (public.e, public.e)
DROP OPERATOR public.<<< (public.e, public.e);

-- drop constraint public.t.t_e_check
ALTER TABLE public.t DROP CONSTRAINT t_e_check;

-- drop the default of column public.t.n
ALTER TABLE public.t ALTER COLUMN n DROP DEFAULT;

-- drop function public.f(public.e)
DROP FUNCTION public.f(public.e);

-- drop function public.lt(public.e, public.e)
DROP FUNCTION public.lt(public.e, public.e);

-- put type public.e aside
ALTER TYPE public.e RENAME TO e__old;

-- create type public.e
CREATE TYPE public.e AS ENUM ('a', 'b');

-- create function public.f(public.e)
CREATE FUNCTION public.f(public.e)
RETURNS integer
LANGUAGE sql IMMUTABLE
AS $$ SELECT 1 $$;

-- move column public.t.e to the new type public.e
-- hazard rewrites-table: table public.t is written anew while reads and writes wait
-- hazard removes-enum-value: rows of table public.t that use a removed value make it fail
ALTER TABLE public.t ALTER COLUMN e TYPE public.e USING e::text::public.e;

-- drop the old type public.e
DROP TYPE public.e__old;

-- create cast (public.e AS integer)
CREATE CAST (public.e AS integer) WITH FUNCTION public.f(public.e);

-- set the default of column public.t.n
ALTER TABLE public.t ALTER COLUMN n SET DEFAULT public.f('a'::public.e);

-- add constraint public.t.t_e_check
-- hazard adds-constraint: rows of table public.t that break it make it fail
-- hazard scans-table: the whole of table public.t is read while writes wait
ALTER TABLE public.t ADD CONSTRAINT t_e_check CHECK ((public.f(e) > 0));

-- create function public.lt(public.e, public.e)
CREATE FUNCTION public.lt(public.e, public.e)
RETURNS boolean
LANGUAGE sql IMMUTABLE
AS $$ SELECT true $$;

-- create operator public.<<< (public.e, public.e)
CREATE OPERATOR public.<<< (FUNCTION = public.lt, LEFTARG = public.e, RIGHTARG = public.e);

-- comment on function public.f(public.e)
COMMENT ON FUNCTION public.f(public.e) IS 'kept';
