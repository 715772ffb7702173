INSERT INTO guest VALUES (1, ROW('2020-01-01 12:30', 'here')), (2, NULL);
