INSERT INTO thing (width, height) VALUES (2, 1);
