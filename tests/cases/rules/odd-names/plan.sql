-- create rule "Odd"."a.b"."the 'rule'"
CREATE RULE "the 'rule'" AS
    ON UPDATE TO "Odd"."a.b"
   WHERE (new."select" > 1) DO INSTEAD NOTHING;

-- change when rule "Odd"."a.b"."the 'rule'" fires
ALTER TABLE "Odd"."a.b" ENABLE ALWAYS RULE "the 'rule'";

-- comment on rule "Odd"."a.b"."the 'rule'"
COMMENT ON RULE "the 'rule'" ON "Odd"."a.b" IS 'odd';
