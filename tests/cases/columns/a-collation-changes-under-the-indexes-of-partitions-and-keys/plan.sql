-- change the type of column public.log.note
-- hazard index-build: the indexes on column public.log.note are built again while reads and writes wait
ALTER TABLE public.log ALTER COLUMN note TYPE character varying(20) COLLATE pg_catalog."C";

-- change the type of column public.word.word
-- hazard index-build: the indexes on column public.word.word are built again while reads and writes wait
ALTER TABLE public.word ALTER COLUMN word TYPE text COLLATE pg_catalog."POSIX";

-- change the type of column public.word.plain
ALTER TABLE public.word ALTER COLUMN plain TYPE text COLLATE pg_catalog."C";
