INSERT INTO shop.book VALUES (1, 'Emma');
INSERT INTO log.line VALUES (1, 'sold'), (2, NULL);
