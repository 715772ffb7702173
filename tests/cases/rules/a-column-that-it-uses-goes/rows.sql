INSERT INTO book VALUES (1, 'Emma');
INSERT INTO log VALUES (1, 'x');
