-- create trigger "S s"."T t"."G; g"
CREATE TRIGGER "G; g" BEFORE INSERT ON "S s"."T t" FOR EACH ROW EXECUTE FUNCTION "S s"."F f"();

-- trigger "S s"."T t"."G; g" is disabled now
ALTER TABLE "S s"."T t" DISABLE TRIGGER "G; g";

-- comment on trigger "S s"."T t"."G; g"
COMMENT ON TRIGGER "G; g" ON "S s"."T t" IS 'odd';
