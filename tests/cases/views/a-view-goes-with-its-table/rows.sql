INSERT INTO keep VALUES (1), (2);
INSERT INTO book VALUES (1, 'red'), (2, NULL);
