-- put type public.mood aside
ALTER TYPE public.mood RENAME TO mood__old;

-- create type public.mood
CREATE TYPE public.mood AS ENUM ('wild', 'calm');

-- move column public.t.mood to the new type public.mood
-- hazard rewrites-table: table public.t is written anew while reads and writes wait
-- hazard removes-enum-value: rows of table public.t that use a removed value make it fail
-- hazard narrows-type: values that have to be converted of column public.t.mood are refused or changed
ALTER TABLE public.t ALTER COLUMN mood TYPE public.mood[] USING CASE WHEN mood IS DISTINCT FROM NULL THEN ARRAY[mood::text::public.mood] END;

-- move column public.t.moods to the new type public.mood
-- hazard rewrites-table: table public.t is written anew while reads and writes wait
-- hazard removes-enum-value: rows of table public.t that use a removed value make it fail
-- hazard narrows-type: values that have to be converted of column public.t.moods are refused or changed
ALTER TABLE public.t ALTER COLUMN moods TYPE public.mood USING CASE WHEN cardinality(moods) = 1 AND (moods)[array_lower(moods, 1)] IS DISTINCT FROM NULL THEN (moods)[array_lower(moods, 1)]::text::public.mood ELSE (moods::text || ' is not one value, and only an array of exactly one element becomes one')::public.mood END;

-- drop the old type public.mood
DROP TYPE public.mood__old;
