CREATE TABLE "user" ("select" bigint PRIMARY KEY, "from" text NOT NULL DEFAULT '', "group" integer, "default" text);
CREATE TABLE "table" ("column" bigint REFERENCES "user", "check" text CHECK ("check" <> ''), "primary" boolean);
CREATE INDEX "index" ON "table" ("column", "primary");
