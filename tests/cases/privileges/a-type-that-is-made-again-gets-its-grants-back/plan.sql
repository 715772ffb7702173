-- put type public.mood aside
ALTER TYPE public.mood RENAME TO mood__old;

-- create type public.mood
CREATE TYPE public.mood AS ENUM ('c', 'a');

-- move column public.t.m to the new type public.mood
-- hazard rewrites-table: table public.t is written anew while reads and writes wait
-- hazard removes-enum-value: rows of table public.t that use a removed value make it fail
ALTER TABLE public.t ALTER COLUMN m TYPE public.mood USING m::text::public.mood;

-- drop the old type public.mood
DROP TYPE public.mood__old;

-- revoke usage on type public.mood
REVOKE USAGE ON TYPE public.mood FROM PUBLIC;

-- grant usage on type public.mood
GRANT USAGE ON TYPE public.mood TO limbeck_case_writer;
