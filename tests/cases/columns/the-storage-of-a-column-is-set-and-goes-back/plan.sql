-- set the storage of column public.doc.body
ALTER TABLE public.doc ALTER COLUMN body SET STORAGE EXTERNAL;

-- set the storage of column public.doc.raw
ALTER TABLE public.doc ALTER COLUMN raw SET STORAGE MAIN;

-- set the storage of column public.doc.tags
ALTER TABLE public.doc ALTER COLUMN tags SET STORAGE PLAIN;
