INSERT INTO entry VALUES ('Ä', 'ä', 'z');
