CREATE TABLE reading (
    id integer PRIMARY KEY,
    value integer NOT NULL,
    CONSTRAINT reading_value_check CHECK (value > 0),
    CONSTRAINT reading_value_key UNIQUE (value)
);
CREATE INDEX reading_half_idx ON reading ((value / 2)) WHERE value > 10;
