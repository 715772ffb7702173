-- change when constraint public.book.on_shelf is checked
ALTER TABLE public.book ALTER CONSTRAINT on_shelf DEFERRABLE INITIALLY IMMEDIATE;

-- validate constraint public.book.on_shelf
-- hazard adds-constraint: rows of table public.book that break it make it fail
ALTER TABLE public.book VALIDATE CONSTRAINT on_shelf;
