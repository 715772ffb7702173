CREATE TABLE book (id integer PRIMARY KEY, title text, body text, price numeric, at timestamp NOT NULL DEFAULT now());
CREATE INDEX book_title ON book (title);
ALTER TABLE book CLUSTER ON book_pkey;
