INSERT INTO log VALUES ('a', 'x'), ('B', NULL);
INSERT INTO word VALUES ('Emma', 'emma'), ('b', NULL);
