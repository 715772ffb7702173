-- set the storage of column public.doc.body
ALTER TABLE public.doc ALTER COLUMN body SET STORAGE MAIN;
