INSERT INTO book (id, title, price) VALUES (1, 'Emma', 5);
