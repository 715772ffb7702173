-- change when constraint public.book.on_shelf is checked
ALTER TABLE public.book ALTER CONSTRAINT on_shelf NOT DEFERRABLE;
