INSERT INTO app.entry VALUES (1), (2);
