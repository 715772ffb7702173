-- keep new rows of table "Odd".one to the bounds of table "Odd".one
ALTER TABLE "Odd".one ADD CONSTRAINT one_bounds_1 CHECK ("Ké y" IS NULL OR "Ké y" IN ('z')) NOT VALID;

-- keep new rows of table "Odd".two to the bounds of table "Odd".two
ALTER TABLE "Odd".two ADD CONSTRAINT two_bounds CHECK ((n IS NOT NULL AND n IN ('7', '-8')) AND ("Ké y" IS NOT NULL AND "Ké y" IN ('a,b', 'it''s'))) NOT VALID;

-- the next version
-- look for rows of table "Odd".one that are out of the bounds of table "Odd".one
-- hazard adds-constraint: rows of table "Odd".one outside its bounds make it fail
ALTER TABLE "Odd".one VALIDATE CONSTRAINT one_bounds_1;

-- look for rows of table "Odd".two that are out of the bounds of table "Odd".two
-- hazard adds-constraint: rows of table "Odd".two outside its bounds make it fail
ALTER TABLE "Odd".two VALIDATE CONSTRAINT two_bounds;

-- the next version
-- attach table "Odd".one to table "Odd"."My ""log"
ALTER TABLE "Odd"."My ""log" ATTACH PARTITION "Odd".one FOR VALUES IN ('z', NULL);

-- drop the check of table "Odd".one
ALTER TABLE "Odd".one DROP CONSTRAINT one_bounds_1;

-- attach table "Odd".two to table "Odd"."it's"
ALTER TABLE "Odd"."it's" ATTACH PARTITION "Odd".two FOR VALUES IN ('7', '-8');

-- drop the check of table "Odd".two
ALTER TABLE "Odd".two DROP CONSTRAINT two_bounds;
