INSERT INTO shop.book VALUES (1), (2);
