CREATE TABLE "user" ("select" integer PRIMARY KEY, "from" text, "order" integer);
