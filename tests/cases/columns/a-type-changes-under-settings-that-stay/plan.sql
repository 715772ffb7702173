-- change the type of column public.doc.body
ALTER TABLE public.doc ALTER COLUMN body TYPE text;

-- set the storage of column public.doc.body
ALTER TABLE public.doc ALTER COLUMN body SET STORAGE EXTERNAL;
