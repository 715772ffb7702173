CREATE TABLE song (id integer, title text, year integer);
CREATE INDEX song_year_idx ON song (year);
