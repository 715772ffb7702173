-- drop index public.m_id
DROP INDEX public.m_id;

-- drop index public.m_title
DROP INDEX public.m_title;

-- create index public.m_id
-- hazard index-build: the whole of materialized view public.m is read while writes wait
CREATE INDEX m_id ON public.m USING hash (id);
