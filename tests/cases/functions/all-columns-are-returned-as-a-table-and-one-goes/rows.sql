INSERT INTO zoo (id, a) VALUES (1, 'x');
