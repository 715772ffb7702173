-- drop index public.song_year_idx
DROP INDEX public.song_year_idx;

-- create index public.song_title_idx
-- hazard index-build: the whole of table public.song is read while writes wait
CREATE INDEX song_title_idx ON public.song USING btree (title);
