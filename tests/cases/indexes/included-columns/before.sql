CREATE TABLE place (id integer, name text, lat real, lon real);
CREATE INDEX place_idx ON place (id) INCLUDE (name);
