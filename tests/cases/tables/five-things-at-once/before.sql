CREATE TYPE size AS ENUM ('small', 'large');
CREATE TABLE box (id integer PRIMARY KEY, size size NOT NULL DEFAULT 'small', label varchar(10), weight integer);
CREATE INDEX box_label_idx ON box (label);
CREATE TABLE shelf (id integer PRIMARY KEY, box integer REFERENCES box);
