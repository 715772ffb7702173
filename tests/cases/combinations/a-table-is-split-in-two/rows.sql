INSERT INTO person (name, street, town, post_code) VALUES ('Ada', 'St James', 'London', 'SW1'), ('Bob', NULL, NULL, NULL);
