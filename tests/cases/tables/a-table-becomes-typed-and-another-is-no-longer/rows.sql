INSERT INTO town VALUES (1, 'Aven'); INSERT INTO city VALUES (2, 'Brook'); INSERT INTO back VALUES ('Cove', 3, NULL);
