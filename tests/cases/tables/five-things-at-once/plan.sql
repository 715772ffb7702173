-- drop constraint public.shelf.shelf_box_fkey
ALTER TABLE public.shelf DROP CONSTRAINT shelf_box_fkey;

-- drop index public.box_label_idx
DROP INDEX public.box_label_idx;

-- change the type of column public.box.id
-- hazard rewrites-table: table public.box is written anew while reads and writes wait
ALTER TABLE public.box ALTER COLUMN id TYPE bigint;

-- set the default of column public.box.size
ALTER TABLE public.box ALTER COLUMN size SET DEFAULT 'large'::public.size;

-- change the type of column public.box.label
ALTER TABLE public.box ALTER COLUMN label TYPE text;

-- set the default of column public.box.label
ALTER TABLE public.box ALTER COLUMN label SET DEFAULT ''::text;

-- forbid null in column public.box.label
-- hazard sets-not-null: rows of table public.box with a null there make it fail
-- hazard scans-table: the whole of table public.box is read while reads and writes wait
ALTER TABLE public.box ALTER COLUMN label SET NOT NULL;

-- change the type of column public.box.weight
-- hazard rewrites-table: table public.box is written anew while reads and writes wait
-- hazard narrows-type: values that are out of range or more precise of column public.box.weight are refused or changed
ALTER TABLE public.box ALTER COLUMN weight TYPE numeric(8,3);

-- change the type of column public.shelf.box
-- hazard rewrites-table: table public.shelf is written anew while reads and writes wait
ALTER TABLE public.shelf ALTER COLUMN box TYPE bigint;

-- forbid null in column public.shelf.box
-- hazard sets-not-null: rows of table public.shelf with a null there make it fail
-- hazard scans-table: the whole of table public.shelf is read while reads and writes wait
ALTER TABLE public.shelf ALTER COLUMN box SET NOT NULL;

-- add constraint public.box.box_weight_check
-- hazard adds-constraint: rows of table public.box that break it make it fail
-- hazard scans-table: the whole of table public.box is read while writes wait
ALTER TABLE public.box ADD CONSTRAINT box_weight_check CHECK ((weight > (0)::numeric));

-- add constraint public.shelf.shelf_box_fkey
-- hazard adds-constraint: rows of table public.shelf that break it make it fail
-- hazard scans-table: the whole of table public.shelf is read while writes wait
ALTER TABLE public.shelf ADD CONSTRAINT shelf_box_fkey FOREIGN KEY (box) REFERENCES public.box(id) ON DELETE CASCADE;

-- create index public.box_label_idx
-- hazard index-build: the whole of table public.box is read while writes wait
-- hazard adds-constraint: rows of table public.box that are equal there make it fail
CREATE UNIQUE INDEX box_label_idx ON public.box USING btree (lower(label)) WHERE (label <> ''::text);

-- comment on table public.shelf
COMMENT ON TABLE public.shelf IS 'holds boxes';
