CREATE TYPE size AS ENUM ('small', 'large');
CREATE TABLE box (
    id bigint PRIMARY KEY,
    size size NOT NULL DEFAULT 'large',
    label text NOT NULL DEFAULT '',
    weight numeric(8, 3),
    CONSTRAINT box_weight_check CHECK (weight > 0)
);
CREATE UNIQUE INDEX box_label_idx ON box (lower(label)) WHERE label <> '';
CREATE TABLE shelf (id integer PRIMARY KEY, box bigint NOT NULL REFERENCES box ON DELETE CASCADE);
COMMENT ON TABLE shelf IS 'holds boxes';
