INSERT INTO town VALUES (1, 'Aven'); INSERT INTO port VALUES (2, 'Quay', 3); INSERT INTO city VALUES (4, 'Brook');
