CREATE TABLE book (id integer PRIMARY KEY, title text, body text, price numeric, at timestamp NOT NULL DEFAULT now());
CREATE UNIQUE INDEX book_at ON book (at);
ALTER TABLE book REPLICA IDENTITY USING INDEX book_at;
