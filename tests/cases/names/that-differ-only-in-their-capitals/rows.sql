INSERT INTO item VALUES (1, 'a', 'b');
INSERT INTO "Item" VALUES (2);
