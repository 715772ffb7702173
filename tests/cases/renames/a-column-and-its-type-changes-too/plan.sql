-- change the type of column public.person.age_in_years
-- hazard rewrites-table: table public.person is written anew while reads and writes wait
ALTER TABLE public.person ALTER COLUMN age_in_years TYPE bigint;

-- set the default of column public.person.age_in_years
ALTER TABLE public.person ALTER COLUMN age_in_years SET DEFAULT 0;
