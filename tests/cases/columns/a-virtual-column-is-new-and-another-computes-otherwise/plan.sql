-- add column public.book.half
ALTER TABLE public.book ADD COLUMN half integer GENERATED ALWAYS AS ((price / 2)) VIRTUAL NOT NULL;

-- drop column public.book.twice
ALTER TABLE public.book DROP COLUMN twice;

-- add column public.book.twice
ALTER TABLE public.book ADD COLUMN twice bigint GENERATED ALWAYS AS (((price)::bigint * 2)) VIRTUAL;
