-- create index public.m_title
-- hazard index-build: the whole of materialized view public.m is read while writes wait
CREATE INDEX m_title ON public.m USING btree (title);
