CREATE TABLE book (
    id integer CONSTRAINT book_has_id NOT NULL,
    title text,
    author text NOT NULL,
    isbn text CONSTRAINT book_has_isbn NOT NULL,
    PRIMARY KEY (id)
);
