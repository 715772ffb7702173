CREATE TABLE book (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    title text NOT NULL,
    price numeric(8, 2) NOT NULL DEFAULT 0 CHECK (price >= 0),
    printed_on date
);
