CREATE TABLE "Odd ""T" ("a b" text);
