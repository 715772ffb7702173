INSERT INTO shop.customer VALUES (1, 'Ada', '1815-12-10'); INSERT INTO shop.other VALUES (1);
