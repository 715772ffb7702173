INSERT INTO tenant VALUES (1, 1), (2, 2);
INSERT INTO lease VALUES (1), (2);
