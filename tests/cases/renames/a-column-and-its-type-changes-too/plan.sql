-- change the type of column public.person.years
-- hazard rewrites-table: table public.person is written anew while reads and writes wait
ALTER TABLE public.person ALTER COLUMN years TYPE bigint;

-- set the default of column public.person.years
ALTER TABLE public.person ALTER COLUMN years SET DEFAULT 0;
