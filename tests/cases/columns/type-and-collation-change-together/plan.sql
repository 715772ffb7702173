-- change the type of column public.entry.a
ALTER TABLE public.entry ALTER COLUMN a TYPE text COLLATE pg_catalog."POSIX";
