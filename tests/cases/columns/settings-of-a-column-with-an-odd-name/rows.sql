INSERT INTO "Odd ""T" VALUES ('a'), (NULL);
