-- add value 'b' to type "S p"."En""um"
ALTER TYPE "S p"."En""um" ADD VALUE 'b' BEFORE 'a';

-- the next version
-- set the default of column "S p".t.e
ALTER TABLE "S p".t ALTER COLUMN e SET DEFAULT 'b'::"S p"."En""um";
