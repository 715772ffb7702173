CREATE TABLE book (id integer PRIMARY KEY, price integer CONSTRAINT price_positive CHECK (price > 0) NOT ENFORCED);
