INSERT INTO log (words) VALUES ('a'), ('b');
