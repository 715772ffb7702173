CREATE TABLE book_author (
    book_id bigint NOT NULL REFERENCES book (id) ON DELETE CASCADE,
    author_id integer NOT NULL REFERENCES author (id),
    place smallint NOT NULL DEFAULT 1 CHECK (place > 0),
    PRIMARY KEY (book_id, author_id),
    UNIQUE (book_id, place)
);

CREATE INDEX book_author_author_id_idx ON book_author (author_id);

COMMENT ON TABLE book_author IS 'Who wrote what';
COMMENT ON COLUMN book_author.place IS 'Where the name stands on the cover, from 1';
