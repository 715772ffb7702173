INSERT INTO book VALUES (1, 'red'), (2, NULL);
INSERT INTO log VALUES (1, 'red'), (2, NULL);
