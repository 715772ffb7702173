-- forbid null in column public.country.name
-- hazard sets-not-null: rows of table public.country with a null there make it fail
-- hazard scans-table: the whole of table public.country is read while reads and writes wait
ALTER TABLE public.country ALTER COLUMN name SET NOT NULL;

-- add column public.country.token
-- hazard rewrites-table: table public.country is written anew to fill column public.country.token
ALTER TABLE public.country ADD COLUMN token uuid DEFAULT gen_random_uuid();

-- forbid null in column public.lookup_lang.name
-- hazard sets-not-null: rows of table public.lookup_lang with a null there make it fail
-- hazard scans-table: the whole of table public.lookup_lang is read while reads and writes wait
ALTER TABLE public.lookup_lang ALTER COLUMN name SET NOT NULL;

-- add column public.lookup_lang.token
-- hazard rewrites-table: table public.lookup_lang is written anew to fill column public.lookup_lang.token
ALTER TABLE public.lookup_lang ADD COLUMN token uuid DEFAULT gen_random_uuid();

-- add constraint public.country.country_name_ok
-- hazard adds-constraint: rows of table public.country that break it make it fail
-- hazard scans-table: the whole of table public.country is read while writes wait
ALTER TABLE public.country ADD CONSTRAINT country_name_ok CHECK ((name <> ''::text));

-- add constraint public.lookup_lang.lookup_lang_name_key
-- hazard adds-constraint: rows of table public.lookup_lang that break it make it fail
-- hazard scans-table: the whole of table public.lookup_lang is read while writes wait
ALTER TABLE public.lookup_lang ADD CONSTRAINT lookup_lang_name_key UNIQUE (name);

-- create index public.country_name
-- hazard index-build: the whole of table public.country is read while writes wait
CREATE INDEX country_name ON public.country USING btree (name);

-- create index public.lookup_lang_name
-- hazard index-build: the whole of table public.lookup_lang is read while writes wait
CREATE INDEX lookup_lang_name ON public.lookup_lang USING btree (name);

-- create index public.lookup_names_name
-- hazard index-build: the whole of materialized view public.lookup_names is read while writes wait
CREATE INDEX lookup_names_name ON public.lookup_names USING btree (name);
