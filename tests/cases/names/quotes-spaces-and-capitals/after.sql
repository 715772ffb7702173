CREATE SCHEMA "My Schema";
CREATE TYPE "My Schema"."Kind Of" AS ENUM ('A');
CREATE TABLE "My Schema"."Big ""Table""" (
    "Id" integer GENERATED ALWAYS AS IDENTITY,
    "two words" text DEFAULT 'a',
    "KIND" "My Schema"."Kind Of",
    "a.b" integer,
    CONSTRAINT "Big Key" PRIMARY KEY ("Id"),
    CONSTRAINT "che""ck" CHECK ("two words" <> '"')
);
CREATE INDEX "Idx of it" ON "My Schema"."Big ""Table""" ("two words", "a.b");
COMMENT ON COLUMN "My Schema"."Big ""Table"""."a.b" IS 'dotted';
