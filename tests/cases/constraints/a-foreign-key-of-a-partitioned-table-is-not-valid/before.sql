CREATE TABLE author (id integer PRIMARY KEY);
CREATE TABLE book (id integer, author integer, at date NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE book_a PARTITION OF book FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
