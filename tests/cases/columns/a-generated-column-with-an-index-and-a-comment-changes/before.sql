CREATE TABLE word (t text, size integer GENERATED ALWAYS AS (length(t)) STORED NOT NULL);
CREATE INDEX word_size_idx ON word (size);
COMMENT ON COLUMN word.size IS 'how long it is';
