CREATE TABLE book (id integer, title text, author text NOT NULL, isbn text);
ALTER TABLE book ADD CONSTRAINT book_isbn_not_null NOT NULL isbn NOT VALID;
