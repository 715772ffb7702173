INSERT INTO person VALUES (1, 'sad', 'a@b', '(1,2)', '{happy}', '[1,2)'), (2, NULL, NULL, NULL, NULL, NULL);
