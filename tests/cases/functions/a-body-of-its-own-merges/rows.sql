INSERT INTO stock VALUES (1, 1), (2, 2);
INSERT INTO delivery VALUES (1, 1), (2, NULL);
