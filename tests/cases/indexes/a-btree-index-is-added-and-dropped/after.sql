CREATE TABLE song (id integer, title text, year integer);
CREATE INDEX song_title_idx ON song (title);
