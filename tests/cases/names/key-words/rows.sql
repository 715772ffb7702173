INSERT INTO "user" VALUES (1, 'x', 2);
