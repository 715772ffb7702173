INSERT INTO word VALUES ('abc');
