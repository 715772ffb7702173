-- drop the default of column public.visit.id
ALTER TABLE public.visit ALTER COLUMN id DROP DEFAULT;

-- forbid null in column public.visit.id
-- hazard sets-not-null: rows of table public.visit with a null there make it fail
-- hazard scans-table: the whole of table public.visit is read while reads and writes wait
ALTER TABLE public.visit ALTER COLUMN id SET NOT NULL;

-- make an identity column of column public.visit.id
ALTER TABLE public.visit ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY;

-- set the sequence of column public.visit.id behind its values
SELECT pg_catalog.setval('public.visit_id_seq'::regclass, GREATEST(1, COALESCE((SELECT max(id)::bigint FROM public.visit) + 1, 1)), false);
