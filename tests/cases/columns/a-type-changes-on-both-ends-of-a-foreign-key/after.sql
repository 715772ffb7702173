CREATE TABLE author (id text PRIMARY KEY);
CREATE TABLE book (id integer PRIMARY KEY, author text NOT NULL REFERENCES author);
