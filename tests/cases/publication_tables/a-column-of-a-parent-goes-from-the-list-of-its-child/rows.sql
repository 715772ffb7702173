INSERT INTO place VALUES (1, 'red'), (2, NULL);
INSERT INTO city VALUES (1, 'red'), (2, NULL);
