-- change the type of column public.entry.a
ALTER TABLE public.entry ALTER COLUMN a TYPE text COLLATE pg_catalog."C";

-- change the type of column public.entry.b
-- hazard index-build: the indexes on column public.entry.b are built again while reads and writes wait
ALTER TABLE public.entry ALTER COLUMN b TYPE text COLLATE pg_catalog."POSIX";

-- change the type of column public.entry.c
ALTER TABLE public.entry ALTER COLUMN c TYPE text;
