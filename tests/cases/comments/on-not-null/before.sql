CREATE TABLE book (id integer NOT NULL, title text NOT NULL, isbn text, author text NOT NULL);
COMMENT ON CONSTRAINT book_id_not_null ON book IS 'every book has one';
COMMENT ON CONSTRAINT book_title_not_null ON book IS 'a name';
CREATE DOMAIN sure AS integer CONSTRAINT quite NOT NULL;
