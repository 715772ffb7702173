CREATE TABLE song (id integer, title text, year integer, length interval);
CREATE INDEX song_title_idx ON song (title);
CREATE UNIQUE INDEX song_id_idx ON song (id);
CREATE TABLE album (id integer);
CREATE INDEX album_id_idx ON album (id);
