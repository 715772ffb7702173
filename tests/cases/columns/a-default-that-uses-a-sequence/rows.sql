INSERT INTO bill VALUES (1, nextval('number'));
