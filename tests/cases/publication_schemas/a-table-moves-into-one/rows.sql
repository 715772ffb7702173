INSERT INTO book VALUES (1, 'Emma'), (2, NULL);
INSERT INTO shop.shelf VALUES (7);
