-- drop column public.word.size
ALTER TABLE public.word DROP COLUMN size;

-- add column public.word.size
-- hazard rewrites-table: table public.word is written anew to fill column public.word.size
ALTER TABLE public.word ADD COLUMN size integer GENERATED ALWAYS AS ((char_length(upper(t)) + 0)) STORED NOT NULL;

-- create index public.word_size_idx
-- hazard index-build: the whole of table public.word is read while writes wait
CREATE INDEX word_size_idx ON public.word USING btree (size);

-- comment on column public.word.size
COMMENT ON COLUMN public.word.size IS 'how long it is';
