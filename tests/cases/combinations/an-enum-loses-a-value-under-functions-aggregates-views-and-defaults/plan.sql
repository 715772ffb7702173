-- drop view public.v
DROP VIEW public.v;

-- drop aggregate public.best(public.mood)
DROP AGGREGATE public.best(public.mood);

-- drop the default of column public.t.m
ALTER TABLE public.t ALTER COLUMN m DROP DEFAULT;

-- drop function public.pick(public.mood, public.mood)
DROP FUNCTION public.pick(public.mood, public.mood);

-- drop function public.usual()
DROP FUNCTION public.usual();

-- put type public.mood aside
ALTER TYPE public.mood RENAME TO mood__old;

-- create type public.mood
CREATE TYPE public.mood AS ENUM ('sad', 'ok');

-- create function public.pick(public.mood, public.mood)
CREATE FUNCTION public.pick(a public.mood, b public.mood)
RETURNS public.mood
LANGUAGE sql IMMUTABLE
AS $$ SELECT greatest(a, b) $$;

-- create function public.usual()
CREATE FUNCTION public.usual()
RETURNS public.mood
LANGUAGE sql IMMUTABLE
AS $$ SELECT 'ok'::mood $$;

-- move column public.t.m to the new type public.mood
-- hazard rewrites-table: table public.t is written anew while reads and writes wait
-- hazard removes-enum-value: rows of table public.t that use a removed value make it fail
ALTER TABLE public.t ALTER COLUMN m TYPE public.mood USING m::text::public.mood;

-- drop the old type public.mood
DROP TYPE public.mood__old;

-- set the default of column public.t.m
ALTER TABLE public.t ALTER COLUMN m SET DEFAULT public.usual();

-- create aggregate public.best(public.mood)
CREATE AGGREGATE public.best(public.mood) (
    SFUNC = public.pick,
    STYPE = public.mood
);

-- create view public.v
CREATE VIEW public.v AS
SELECT public.best(t.m) AS m
   FROM public.t;
