CREATE TABLE book (id integer, title text, author text, isbn text NOT NULL);
ALTER TABLE book ADD CONSTRAINT book_has_title NOT NULL title NOT VALID;
ALTER TABLE book ADD CONSTRAINT book_author_not_null NOT NULL author NOT VALID;
CREATE TABLE shelf (id integer);
ALTER TABLE shelf ADD CONSTRAINT shelf_id_not_null NOT NULL id NOT VALID;
