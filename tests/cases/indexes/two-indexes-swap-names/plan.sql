-- drop index public.first
DROP INDEX public.first;

-- drop index public.second
DROP INDEX public.second;

-- create index public.first
-- hazard index-build: the whole of table public.one is read while writes wait
CREATE INDEX first ON public.one USING btree (b);

-- create index public.second
-- hazard index-build: the whole of table public.one is read while writes wait
CREATE INDEX second ON public.one USING btree (a);
