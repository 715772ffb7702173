INSERT INTO book VALUES ('a'), (NULL), (repeat('long', 1000));
