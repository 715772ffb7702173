-- drop materialized view public.m
DROP MATERIALIZED VIEW public.m;

-- create index public.i
-- hazard index-build: the whole of materialized view public.n is read while writes wait
CREATE INDEX i ON public.n USING btree (id);
