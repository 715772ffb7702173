-- forbid null in column public.dog.id
-- hazard sets-not-null: rows of table public.dog with a null there make it fail
-- hazard scans-table: the whole of table public.dog is read while reads and writes wait
ALTER TABLE public.dog ALTER COLUMN id SET NOT NULL;

-- add column public.dog.name
ALTER TABLE public.dog ADD COLUMN name text DEFAULT 'x'::text;

-- add constraint public.dog.named
-- hazard adds-constraint: rows of table public.dog that break it make it fail
-- hazard scans-table: the whole of table public.dog is read while writes wait
ALTER TABLE public.dog ADD CONSTRAINT named CHECK ((name <> ''::text));

-- table public.dog: let it inherit from table public.animal
ALTER TABLE public.dog INHERIT public.animal;
