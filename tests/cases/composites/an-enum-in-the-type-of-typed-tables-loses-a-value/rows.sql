INSERT INTO town VALUES (1, 'big'); INSERT INTO city VALUES (2, 'small');
