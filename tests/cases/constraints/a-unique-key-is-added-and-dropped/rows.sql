INSERT INTO login VALUES ('a', 'a@example.org'), (NULL, NULL), (NULL, NULL);
