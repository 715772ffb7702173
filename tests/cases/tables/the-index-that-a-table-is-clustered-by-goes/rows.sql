INSERT INTO book (id, title, body) VALUES (1, 'one', repeat('x', 5000)), (2, 'two', NULL);
