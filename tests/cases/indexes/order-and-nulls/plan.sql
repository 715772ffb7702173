-- drop index public.a_xyz
DROP INDEX public.a_xyz;

-- create index public.a_xyz
-- hazard index-build: the whole of table public.a is read while writes wait
CREATE INDEX a_xyz ON public.a USING btree (x DESC, y NULLS FIRST, z DESC NULLS LAST);
