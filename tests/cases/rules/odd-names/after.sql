CREATE TABLE book (id bigint PRIMARY KEY, title text);
CREATE TABLE log (id bigint, said text);
CREATE SCHEMA "Odd";
CREATE TABLE "Odd"."a.b" ("select" integer);
CREATE RULE "the 'rule'" AS ON UPDATE TO "Odd"."a.b" WHERE NEW."select" > 1 DO INSTEAD NOTHING;
ALTER TABLE "Odd"."a.b" ENABLE ALWAYS RULE "the 'rule'";
COMMENT ON RULE "the 'rule'" ON "Odd"."a.b" IS 'odd';
