INSERT INTO shirt VALUES ('s'), ('l'), (NULL);
