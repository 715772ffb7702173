INSERT INTO doc VALUES ('a'), ('b');
