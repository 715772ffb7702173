-- put type public.visit aside
ALTER TYPE public.visit RENAME TO visit__old;

-- create type public.visit
CREATE TYPE public.visit AS (
    at date,
    place text
);

-- move column public.guest.last to the new type public.visit
-- hazard rewrites-table: table public.guest is written anew while reads and writes wait
-- hazard narrows-type: values of at in column public.guest.last are refused or changed
ALTER TABLE public.guest ALTER COLUMN last TYPE public.visit USING last::text::public.visit;

-- drop the old type public.visit
DROP TYPE public.visit__old;
