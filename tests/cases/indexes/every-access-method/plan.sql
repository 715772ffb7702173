-- create index public.a_brin
-- hazard index-build: the whole of table public.a is read while writes wait
CREATE INDEX a_brin ON public.a USING brin (at);

-- create index public.a_btree
-- hazard index-build: the whole of table public.a is read while writes wait
CREATE INDEX a_btree ON public.a USING btree (i);

-- create index public.a_gin
-- hazard index-build: the whole of table public.a is read while writes wait
CREATE INDEX a_gin ON public.a USING gin (d);

-- create index public.a_gin_ts
-- hazard index-build: the whole of table public.a is read while writes wait
CREATE INDEX a_gin_ts ON public.a USING gin (ts);

-- create index public.a_gist
-- hazard index-build: the whole of table public.a is read while writes wait
CREATE INDEX a_gist ON public.a USING gist (r);

-- create index public.a_gist_inet
-- hazard index-build: the whole of table public.a is read while writes wait
CREATE INDEX a_gist_inet ON public.a USING gist (n inet_ops);

-- create index public.a_hash
-- hazard index-build: the whole of table public.a is read while writes wait
CREATE INDEX a_hash ON public.a USING hash (t);

-- create index public.a_spgist
-- hazard index-build: the whole of table public.a is read while writes wait
CREATE INDEX a_spgist ON public.a USING spgist (p);
