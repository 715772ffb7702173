-- set the statistics target of index public.doc_lower
ALTER INDEX public.doc_lower ALTER COLUMN 2 SET STATISTICS 300;
