-- put type public.grade aside
ALTER TYPE public.grade RENAME TO grade__old;

-- create type public.grade
CREATE TYPE public.grade AS ENUM ('a', 'b');

-- move column public.exam.grade to the new type public.grade
-- hazard rewrites-table: table public.exam is written anew while reads and writes wait
-- hazard removes-enum-value: rows of table public.exam that use a removed value make it fail
ALTER TABLE public.exam ALTER COLUMN grade TYPE public.grade USING grade::text::public.grade;

-- drop the default of column public.pupil.best
ALTER TABLE public.pupil ALTER COLUMN best DROP DEFAULT;

-- move column public.pupil.best to the new type public.grade
-- hazard rewrites-table: table public.pupil is written anew while reads and writes wait
-- hazard removes-enum-value: rows of table public.pupil that use a removed value make it fail
ALTER TABLE public.pupil ALTER COLUMN best TYPE public.grade USING best::text::public.grade;

-- set the default of column public.pupil.best
ALTER TABLE public.pupil ALTER COLUMN best SET DEFAULT 'b'::public.grade;

-- drop the old type public.grade
DROP TYPE public.grade__old;
