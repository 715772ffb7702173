CREATE TABLE "книга" ("№" integer PRIMARY KEY, "название" text NOT NULL, "価格" numeric);
CREATE TABLE "🦀" ("ключ" integer REFERENCES "книга" ("№"), "عنوان" text);
CREATE INDEX "索引" ON "книга" ("価格");
