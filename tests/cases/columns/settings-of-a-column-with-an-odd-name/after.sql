CREATE TABLE "Odd ""T" ("a b" text);
ALTER TABLE "Odd ""T" ALTER "a b" SET STORAGE PLAIN, ALTER "a b" SET STATISTICS 1, ALTER "a b" SET (n_distinct = 2);
