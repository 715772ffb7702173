CREATE TABLE book (id integer PRIMARY KEY, price integer, twice integer GENERATED ALWAYS AS (price * 2) VIRTUAL);
