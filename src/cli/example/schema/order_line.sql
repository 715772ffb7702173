CREATE TABLE order_line (
    order_id bigint NOT NULL REFERENCES orders (id) ON DELETE CASCADE,
    line smallint NOT NULL CHECK (line > 0),
    book_id bigint NOT NULL REFERENCES book (id),
    quantity integer NOT NULL DEFAULT 1 CHECK (quantity BETWEEN 1 AND 1000),
    price numeric(8, 2) NOT NULL CHECK (price >= 0),
    total numeric(12, 2) GENERATED ALWAYS AS (quantity * price) STORED,
    PRIMARY KEY (order_id, line)
);

CREATE INDEX order_line_book_id_idx ON order_line (book_id);

COMMENT ON TABLE order_line IS 'One book of an order';
COMMENT ON COLUMN order_line.price IS 'For one copy, as it was on that day';
