INSERT INTO car VALUES (1, 'red'), (2, 'blue');
