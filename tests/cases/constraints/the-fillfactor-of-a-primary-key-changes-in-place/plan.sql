-- set storage parameters of constraint public.shelf.shelf_pkey
ALTER INDEX public.shelf_pkey SET (fillfactor = '60');
