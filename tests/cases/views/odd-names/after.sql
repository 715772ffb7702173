CREATE TABLE book (id bigint PRIMARY KEY, title text NOT NULL, price integer);
CREATE SCHEMA "Odd Schema";
CREATE VIEW "Odd Schema"."a.b" ("select", "it's", "ÄÖ") AS SELECT id, title, price FROM book;
CREATE VIEW "Odd Schema"."""" AS SELECT "it's" AS """" FROM "Odd Schema"."a.b";
COMMENT ON COLUMN "Odd Schema"."a.b"."it's" IS 'it''s';
ALTER VIEW "Odd Schema"."a.b" ALTER COLUMN "ÄÖ" SET DEFAULT 5;
