-- set storage parameters of constraint public.room.busy
ALTER INDEX public.busy SET (fillfactor = '50');
