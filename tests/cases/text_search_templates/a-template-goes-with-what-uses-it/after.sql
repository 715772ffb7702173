CREATE TABLE book (id integer PRIMARY KEY, title text);
CREATE INDEX book_words ON book USING gin (to_tsvector('simple', title));
