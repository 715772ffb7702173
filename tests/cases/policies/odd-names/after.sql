CREATE SCHEMA "Odd schema";
CREATE TABLE "Odd schema"."a ""b""" ("C d" text);
ALTER TABLE "Odd schema"."a ""b""" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "p; --" ON "Odd schema"."a ""b""" TO "limbeck_case Odd" USING ("C d" = 'it''s; \');
COMMENT ON POLICY "p; --" ON "Odd schema"."a ""b""" IS 'o''dd';
