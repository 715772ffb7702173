-- set the compression of column public.doc.body
ALTER TABLE public.doc ALTER COLUMN body SET COMPRESSION pglz;
