INSERT INTO exam VALUES (1, 'a');
INSERT INTO pupil VALUES (1, 'b');
