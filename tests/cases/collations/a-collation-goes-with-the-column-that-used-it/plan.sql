-- change the type of column public.t.a
ALTER TABLE public.t ALTER COLUMN a TYPE text;

-- drop collation public.c
DROP COLLATION public.c;
