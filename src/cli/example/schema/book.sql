CREATE TYPE book_format AS ENUM ('hardback', 'paperback', 'ebook', 'audio');

CREATE TABLE book (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    isbn varchar(13) NOT NULL UNIQUE CHECK (isbn ~ '^[0-9]{13}$'),
    title text NOT NULL,
    format book_format NOT NULL DEFAULT 'paperback',
    publisher_id integer NOT NULL REFERENCES publisher (id),
    published date NOT NULL,
    pages integer CHECK (pages > 0),
    price numeric(8, 2) NOT NULL CHECK (price >= 0),
    stock integer NOT NULL DEFAULT 0 CHECK (stock >= 0),
    details jsonb NOT NULL DEFAULT '{}',
    CONSTRAINT book_audio_has_no_pages CHECK (format <> 'audio' OR pages IS NULL)
);

CREATE INDEX book_publisher_id_idx ON book (publisher_id);
CREATE INDEX book_published_idx ON book (published DESC);
CREATE INDEX book_details_idx ON book USING gin (details);
CREATE INDEX book_sold_out_idx ON book (title) WHERE stock = 0;

COMMENT ON TYPE book_format IS 'How a book is delivered';
COMMENT ON TABLE book IS 'What the shop sells: one row for each edition';
COMMENT ON COLUMN book.details IS 'Language, series and subjects, as the publisher says them';
COMMENT ON INDEX book_sold_out_idx IS 'The list that the buyer works through each morning';
