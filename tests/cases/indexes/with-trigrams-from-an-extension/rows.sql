INSERT INTO doc VALUES ('trigram');
