CREATE TABLE author (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text NOT NULL UNIQUE);
CREATE TABLE book (id integer PRIMARY KEY, author_id integer REFERENCES author, title text);
