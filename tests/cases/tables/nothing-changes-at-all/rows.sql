INSERT INTO same (b) VALUES ('one'), ('three');
