-- enable row security of table "Odd schema"."a ""b"""
ALTER TABLE "Odd schema"."a ""b""" ENABLE ROW LEVEL SECURITY;

-- create policy "Odd schema"."a ""b"""."p; --"
CREATE POLICY "p; --" ON "Odd schema"."a ""b""" TO "limbeck_case Odd" USING ("C d" = 'it''s; \'::text);

-- comment on policy "Odd schema"."a ""b"""."p; --"
COMMENT ON POLICY "p; --" ON "Odd schema"."a ""b""" IS 'o''dd';
