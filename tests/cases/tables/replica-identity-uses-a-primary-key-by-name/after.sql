CREATE TABLE book (id integer PRIMARY KEY, title text, body text, price numeric, at timestamp NOT NULL DEFAULT now());
ALTER TABLE book REPLICA IDENTITY USING INDEX book_pkey;
