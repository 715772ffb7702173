-- create schema "Odd Schema"
CREATE SCHEMA "Odd Schema";

-- create materialized view "Odd Schema"."a.b"
CREATE MATERIALIZED VIEW "Odd Schema"."a.b" AS
SELECT book.id AS "select",
    book.title AS "it's"
   FROM public.book;

-- set the statistics target of column "Odd Schema"."a.b"."it's"
ALTER MATERIALIZED VIEW "Odd Schema"."a.b" ALTER COLUMN "it's" SET STATISTICS 5;

-- create index "Odd Schema"."the index"
CREATE INDEX "the index" ON "Odd Schema"."a.b" USING btree ("select", "it's" DESC);

-- comment on column "Odd Schema"."a.b"."it's"
COMMENT ON COLUMN "Odd Schema"."a.b"."it's" IS 'it''s';
