INSERT INTO visitor VALUES (1), (2);
