CREATE SCHEMA "Odd schema";
CREATE TABLE "Odd schema"."My ""log" ("Id" bigint GENERATED ALWAYS AS IDENTITY, "it's" text NOT NULL, moved int, PRIMARY KEY ("Id", "it's")) PARTITION BY HASH ("Id");
CREATE TABLE "Odd schema"."a.b" PARTITION OF "Odd schema"."My ""log" FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE "Odd schema"."a.b__old" PARTITION OF "Odd schema"."My ""log" FOR VALUES WITH (MODULUS 2, REMAINDER 1);
CREATE INDEX "Kéy" ON "Odd schema"."My ""log" (moved);
