INSERT INTO place VALUES ('Kiel'), (NULL);
