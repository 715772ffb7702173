CREATE TABLE song (id integer, title text);
CREATE INDEX song_idx ON song (lower(title), id);
