CREATE TABLE book (
    id integer PRIMARY KEY,
    price integer,
    twice bigint GENERATED ALWAYS AS (price::bigint * 2) VIRTUAL,
    half integer GENERATED ALWAYS AS (price / 2) VIRTUAL NOT NULL
);
