INSERT INTO line VALUES ('a'), ('b'), ('c');
