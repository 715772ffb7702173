CREATE TABLE author (id integer PRIMARY KEY, name text);
CREATE PUBLICATION news FOR TABLE author;
