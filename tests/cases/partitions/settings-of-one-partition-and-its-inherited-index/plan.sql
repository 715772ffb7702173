-- set storage parameters of table public.log_a
ALTER TABLE public.log_a SET (autovacuum_enabled = 'false');

-- set the replica identity of table public.log_a
ALTER TABLE public.log_a REPLICA IDENTITY FULL;

-- set the storage of column public.log_a.note
ALTER TABLE public.log_a ALTER COLUMN note SET STORAGE EXTERNAL;

-- set storage parameters of index public.log_a_note_idx
ALTER INDEX public.log_a_note_idx SET (fillfactor = '60');

-- let table public.log_a be clustered by index public.log_a_note_idx
ALTER TABLE public.log_a CLUSTER ON log_a_note_idx;
