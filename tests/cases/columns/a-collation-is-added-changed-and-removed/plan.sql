-- change the type of column public.entry.a
ALTER TABLE public.entry ALTER COLUMN a TYPE text COLLATE pg_catalog."C";

-- change the type of column public.entry.b
ALTER TABLE public.entry ALTER COLUMN b TYPE text COLLATE pg_catalog."POSIX";

-- change the type of column public.entry.c
ALTER TABLE public.entry ALTER COLUMN c TYPE text;
