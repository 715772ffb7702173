CREATE SCHEMA "S"; CREATE COLLATION "S"."my order" (provider = icu, locale = 'de'); CREATE TABLE "S".t (a text COLLATE "S"."my order");
