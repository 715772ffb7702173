CREATE TABLE review (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    book_id bigint NOT NULL REFERENCES book (id) ON DELETE CASCADE,
    customer_id uuid REFERENCES customer (id) ON DELETE SET NULL,
    stars smallint NOT NULL,
    body text NOT NULL DEFAULT '',
    written timestamptz NOT NULL DEFAULT now(),
    UNIQUE (book_id, customer_id),
    CONSTRAINT review_stars_are_one_to_five CHECK (stars BETWEEN 1 AND 5)
);

CREATE INDEX review_customer_id_idx ON review (customer_id);

COMMENT ON TABLE review IS 'What readers say';
