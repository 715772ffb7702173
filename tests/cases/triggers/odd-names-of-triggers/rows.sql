INSERT INTO "S s"."T t" VALUES (1), (2);
