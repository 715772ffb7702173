INSERT INTO entry VALUES ('x');
