CREATE TABLE book (id integer NOT NULL, title text, isbn text NOT NULL, author text CONSTRAINT written NOT NULL);
COMMENT ON CONSTRAINT book_isbn_not_null ON book IS 'since 1970';
COMMENT ON CONSTRAINT written ON book IS 'by somebody';
CREATE DOMAIN sure AS integer CONSTRAINT quite NOT NULL;
COMMENT ON CONSTRAINT quite ON DOMAIN sure IS 'as it says';
