-- set storage parameters of index public.doc_tags
ALTER INDEX public.doc_tags RESET (fastupdate);

-- set storage parameters of index public.doc_tags
ALTER INDEX public.doc_tags SET (gin_pending_list_limit = '128');
