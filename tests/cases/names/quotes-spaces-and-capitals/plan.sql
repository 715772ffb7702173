-- create type "My Schema"."Kind Of"
CREATE TYPE "My Schema"."Kind Of" AS ENUM ('A');

-- create table "My Schema"."Big ""Table"""
CREATE TABLE "My Schema"."Big ""Table""" (
    "Id" integer NOT NULL GENERATED ALWAYS AS IDENTITY,
    "two words" text DEFAULT 'a'::text,
    "KIND" "My Schema"."Kind Of",
    "a.b" integer,
    CONSTRAINT "Big Key" PRIMARY KEY ("Id"),
    CONSTRAINT "che""ck" CHECK (("two words" <> '"'::text))
);

-- create index "My Schema"."Idx of it"
CREATE INDEX "Idx of it" ON "My Schema"."Big ""Table""" USING btree ("two words", "a.b");

-- comment on column "My Schema"."Big ""Table"""."a.b"
COMMENT ON COLUMN "My Schema"."Big ""Table"""."a.b" IS 'dotted';
