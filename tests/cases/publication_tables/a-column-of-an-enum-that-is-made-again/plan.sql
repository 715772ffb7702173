-- put type public.mood aside
ALTER TYPE public.mood RENAME TO mood__old;

-- create type public.mood
CREATE TYPE public.mood AS ENUM ('glad', 'ok');

-- drop table public.t from publication news
ALTER PUBLICATION news DROP TABLE public.t;

-- move column public.t.mood to the new type public.mood
-- hazard rewrites-table: table public.t is written anew while reads and writes wait
-- hazard removes-enum-value: rows of table public.t that use a removed value make it fail
ALTER TABLE public.t ALTER COLUMN mood TYPE public.mood USING mood::text::public.mood;

-- drop the old type public.mood
DROP TYPE public.mood__old;

-- add table public.t to publication news
ALTER PUBLICATION news ADD TABLE public.t (id, mood);
