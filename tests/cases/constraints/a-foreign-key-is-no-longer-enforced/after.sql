CREATE TABLE author (id integer PRIMARY KEY);
CREATE TABLE book (id integer PRIMARY KEY, author integer CONSTRAINT book_author_fkey REFERENCES author NOT ENFORCED);
