CREATE TABLE doc (body text, tags text[], ts tsvector, data jsonb);
CREATE INDEX doc_body_pattern ON doc (body text_pattern_ops);
CREATE INDEX doc_data ON doc USING gin (data jsonb_path_ops);
CREATE INDEX doc_ts ON doc USING gist (ts tsvector_ops (siglen = 100));
CREATE INDEX doc_length ON doc USING brin (length(body) int4_minmax_multi_ops (values_per_range = 8));
