CREATE TABLE book (
    id integer NOT NULL,
    title text CONSTRAINT book_has_title NOT NULL,
    author text CONSTRAINT book_has_author NOT NULL,
    isbn text,
    year integer CONSTRAINT book_has_year NOT NULL DEFAULT 0,
    PRIMARY KEY (id)
);
CREATE TABLE shelf (id integer CONSTRAINT shelf_number NOT NULL);
