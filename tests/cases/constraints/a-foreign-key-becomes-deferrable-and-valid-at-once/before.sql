CREATE TABLE shelf (id integer PRIMARY KEY);
CREATE TABLE book (id integer, shelf integer);
ALTER TABLE book ADD CONSTRAINT on_shelf FOREIGN KEY (shelf) REFERENCES shelf NOT VALID;
