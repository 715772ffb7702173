-- add column public.doc.body
ALTER TABLE public.doc ADD COLUMN body text;

-- set the storage of column public.doc.body
ALTER TABLE public.doc ALTER COLUMN body SET STORAGE EXTERNAL;

-- set the compression of column public.doc.body
ALTER TABLE public.doc ALTER COLUMN body SET COMPRESSION pglz;

-- set the statistics target of column public.doc.body
ALTER TABLE public.doc ALTER COLUMN body SET STATISTICS 10;

-- set options of column public.doc.body
ALTER TABLE public.doc ALTER COLUMN body SET (n_distinct = '3');
