INSERT INTO shop.book VALUES (1, 'Emma');
INSERT INTO "My log".line VALUES (1, 'sold'), (2, NULL);
