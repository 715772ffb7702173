-- set storage parameters of index public.doc_id
ALTER INDEX public.doc_id SET (fillfactor = '70');
