-- change the type of column public.events.kind
ALTER TABLE public.events ALTER COLUMN kind TYPE text;

-- set the default of column public.events.kind
ALTER TABLE public.events ALTER COLUMN kind SET DEFAULT 'x'::text;

-- forbid null in column public.events.kind
-- hazard sets-not-null: rows of table public.events with a null there make it fail
-- hazard scans-table: the whole of table public.events is read while reads and writes wait
ALTER TABLE public.events ALTER COLUMN kind SET NOT NULL;

-- add column public.events.note
ALTER TABLE public.events ADD COLUMN note text;

-- create index public.events_kind
-- hazard index-build: the whole of table public.events is read while writes wait
CREATE INDEX events_kind ON public.events USING btree (kind);

-- drop column public.events.old
-- hazard drop-column: every value of column public.events.old is lost
ALTER TABLE public.events DROP COLUMN old;
