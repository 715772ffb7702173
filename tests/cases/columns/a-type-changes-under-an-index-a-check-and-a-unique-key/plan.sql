-- drop constraint public.reading.reading_value_check
ALTER TABLE public.reading DROP CONSTRAINT reading_value_check;

-- drop index public.reading_half_idx
DROP INDEX public.reading_half_idx;

-- change the type of column public.reading.value
-- hazard rewrites-table: table public.reading is written anew while reads and writes wait
-- hazard narrows-type: values that are out of range or more precise of column public.reading.value are refused or changed
ALTER TABLE public.reading ALTER COLUMN value TYPE numeric(10,1);

-- add constraint public.reading.reading_value_check
-- hazard adds-constraint: rows of table public.reading that break it make it fail
-- hazard scans-table: the whole of table public.reading is read while writes wait
ALTER TABLE public.reading ADD CONSTRAINT reading_value_check CHECK ((value > (0)::numeric));

-- create index public.reading_half_idx
-- hazard index-build: the whole of table public.reading is read while writes wait
CREATE INDEX reading_half_idx ON public.reading USING btree (((value / (2)::numeric))) WHERE (value > (10)::numeric);
