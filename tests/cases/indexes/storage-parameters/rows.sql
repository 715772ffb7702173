INSERT INTO doc VALUES ('a', '2024-01-01', '{}');
