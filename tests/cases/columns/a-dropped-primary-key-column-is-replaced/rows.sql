INSERT INTO item VALUES ('a', 'Apple'), ('b', 'Bread');
