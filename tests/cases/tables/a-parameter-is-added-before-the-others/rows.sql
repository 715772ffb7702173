INSERT INTO t VALUES ('a'), (NULL), (repeat('long', 1000));
