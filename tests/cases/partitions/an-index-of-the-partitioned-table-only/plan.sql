-- drop index public.event_goes
DROP INDEX public.event_goes;

-- drop index public.event_whole
DROP INDEX public.event_whole;

-- create index public.event_first_tags_idx
-- hazard index-build: the whole of table public.event_first is read while writes wait
CREATE INDEX event_first_tags_idx ON public.event_first USING btree (tags);

-- create index public.event_second_tags_idx
-- hazard index-build: the whole of table public.event_second is read while writes wait
CREATE INDEX event_second_tags_idx ON public.event_second USING btree (tags);

-- create index public.event_tags
CREATE INDEX event_tags ON ONLY public.event USING btree (lower(tags));

-- create index public.event_whole
CREATE INDEX event_whole ON ONLY public.event USING btree (id, tags);

-- attach index public.event_first_tags_idx to index public.event_known
ALTER INDEX public.event_known ATTACH PARTITION public.event_first_tags_idx;

-- attach index public.event_second_tags_idx to index public.event_known
ALTER INDEX public.event_known ATTACH PARTITION public.event_second_tags_idx;
