-- set storage parameters of index public.doc_a
ALTER INDEX public.doc_a SET (fillfactor = '90', deduplicate_items = 'off');

-- set storage parameters of index public.doc_b
ALTER INDEX public.doc_b SET (fillfactor = '100');

-- set storage parameters of index public.doc_c
ALTER INDEX public.doc_c RESET (fastupdate);
