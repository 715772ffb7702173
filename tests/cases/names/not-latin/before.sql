CREATE TABLE "книга" ("№" integer PRIMARY KEY, "название" text);
