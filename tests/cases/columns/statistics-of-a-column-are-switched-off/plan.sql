-- set the statistics target of column public.doc.body
ALTER TABLE public.doc ALTER COLUMN body SET STATISTICS 0;
