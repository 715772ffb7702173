INSERT INTO doc VALUES ('a', '{}', 'a', '{}');
