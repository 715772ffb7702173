-- drop materialized view public.m
DROP MATERIALIZED VIEW public.m;

-- create index public.m
-- hazard index-build: the whole of materialized view public.n is read while writes wait
CREATE INDEX m ON public.n USING btree (id);
