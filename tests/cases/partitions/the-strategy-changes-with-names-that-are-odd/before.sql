CREATE SCHEMA "Odd schema";
CREATE TABLE "Odd schema"."My ""log" ("Id" bigint GENERATED ALWAYS AS IDENTITY, "it's" text NOT NULL, moved int, PRIMARY KEY ("Id", "it's")) PARTITION BY LIST ("it's");
CREATE TABLE "Odd schema"."a.b" PARTITION OF "Odd schema"."My ""log" FOR VALUES IN ('$$', 'it''s');
CREATE TABLE "Odd schema"."a.b__old" PARTITION OF "Odd schema"."My ""log" DEFAULT;
CREATE INDEX "Kéy" ON "Odd schema"."My ""log" (moved);
