-- drop index public.event_goes
DROP INDEX public.event_goes;

-- drop index public.event_known
DROP INDEX public.event_known;

-- drop index public.event_whole
DROP INDEX public.event_whole;

-- create index public.event_known
-- hazard index-build: the whole of table public.event is read while writes wait
CREATE INDEX event_known ON public.event USING btree (tags);

-- create index public.event_tags
CREATE INDEX event_tags ON ONLY public.event USING btree (lower(tags));

-- create index public.event_whole
CREATE INDEX event_whole ON ONLY public.event USING btree (id, tags);
