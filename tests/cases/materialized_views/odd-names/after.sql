CREATE TABLE book (id bigint PRIMARY KEY, title text NOT NULL, price integer);
CREATE SCHEMA "Odd Schema";
CREATE MATERIALIZED VIEW "Odd Schema"."a.b" AS SELECT id AS "select", title AS "it's" FROM book;
CREATE INDEX "the index" ON "Odd Schema"."a.b" ("select", "it's" DESC);
ALTER MATERIALIZED VIEW "Odd Schema"."a.b" ALTER COLUMN "it's" SET STATISTICS 5;
COMMENT ON COLUMN "Odd Schema"."a.b"."it's" IS 'it''s';
