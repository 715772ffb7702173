-- drop index public.song_idx
DROP INDEX public.song_idx;

-- the next version
-- no-transaction

-- create index public.song_idx
-- hazard index-build: the whole of table public.song is read, in the background
CREATE INDEX CONCURRENTLY song_idx ON public.song USING btree (lower(title), id);
