INSERT INTO country VALUES (1, 'x');
INSERT INTO lookup_lang VALUES (1, 'x');
INSERT INTO book VALUES (1, NULL);
