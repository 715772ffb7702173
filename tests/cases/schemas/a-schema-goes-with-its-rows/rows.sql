INSERT INTO archive.letter VALUES (1, 'dear'), (2, 'sincerely');
INSERT INTO kept VALUES (1);
