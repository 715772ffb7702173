-- create index public.doc_body_pattern
-- hazard index-build: the whole of table public.doc is read while writes wait
CREATE INDEX doc_body_pattern ON public.doc USING btree (body text_pattern_ops);

-- create index public.doc_data
-- hazard index-build: the whole of table public.doc is read while writes wait
CREATE INDEX doc_data ON public.doc USING gin (data jsonb_path_ops);

-- create index public.doc_length
-- hazard index-build: the whole of table public.doc is read while writes wait
CREATE INDEX doc_length ON public.doc USING brin (length(body) int4_minmax_multi_ops (values_per_range='8'));

-- create index public.doc_ts
-- hazard index-build: the whole of table public.doc is read while writes wait
CREATE INDEX doc_ts ON public.doc USING gist (ts tsvector_ops (siglen='100'));
