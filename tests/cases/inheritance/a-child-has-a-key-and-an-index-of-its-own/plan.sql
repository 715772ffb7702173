-- add constraint public.dog.dog_pkey
-- hazard adds-constraint: rows of table public.dog that break it make it fail
-- hazard scans-table: the whole of table public.dog is read while writes wait
ALTER TABLE public.dog ADD CONSTRAINT dog_pkey PRIMARY KEY (id);

-- create index public.dog_name
-- hazard index-build: the whole of table public.dog is read while writes wait
CREATE INDEX dog_name ON public.dog USING btree (name);
