-- drop index public.song_year_idx
DROP INDEX public.song_year_idx;

-- create table public.album
CREATE TABLE public.album (
    id integer
);

-- add column public.song.length
ALTER TABLE public.song ADD COLUMN length interval;

-- create index public.album_id_idx
CREATE INDEX album_id_idx ON public.album USING btree (id);

-- the next version
-- no-transaction

-- create index public.song_id_idx
-- hazard index-build: the whole of table public.song is read, in the background
-- hazard adds-constraint: rows of table public.song that are equal there make it fail
CREATE UNIQUE INDEX CONCURRENTLY song_id_idx ON public.song USING btree (id);

-- the next version
-- no-transaction

-- create index public.song_title_idx
-- hazard index-build: the whole of table public.song is read, in the background
CREATE INDEX CONCURRENTLY song_title_idx ON public.song USING btree (title);
