INSERT INTO book VALUES (1, 'Woolf', 'Orlando');
