CREATE TABLE place (name text);
CREATE UNIQUE INDEX place_name_idx ON place (name) NULLS NOT DISTINCT;
