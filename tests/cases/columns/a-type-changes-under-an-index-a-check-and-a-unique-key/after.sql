CREATE TABLE reading (
    id integer PRIMARY KEY,
    value numeric(10, 1) NOT NULL,
    CONSTRAINT reading_value_check CHECK (value > 0),
    CONSTRAINT reading_value_key UNIQUE (value)
);
CREATE INDEX reading_half_idx ON reading ((value / 2)) WHERE value > 10;
