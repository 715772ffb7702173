INSERT INTO shop.book (state) VALUES ('new'), ('sold'); INSERT INTO visit VALUES (1), (2);
