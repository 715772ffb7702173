-- put type "S"."my range" aside
ALTER TYPE "S"."my range" RENAME TO "my range__old";

-- put the multirange type of type "S"."my range" aside
ALTER TYPE "S"."my multirange" RENAME TO "my multirange__old";

-- put a function of type "S"."my range" aside
ALTER FUNCTION "S"."my range"(time without time zone, time without time zone) RENAME TO "my range__old";

-- put a function of type "S"."my range" aside
ALTER FUNCTION "S"."my range"(time without time zone, time without time zone, text) RENAME TO "my range__old";

-- put a function of type "S"."my range" aside
ALTER FUNCTION "S"."my multirange"() RENAME TO "my multirange__old";

-- create type "S"."my range"
CREATE TYPE "S"."my range" AS RANGE (SUBTYPE = time with time zone);

-- drop the old type "S"."my range"
DROP TYPE "S"."my range__old";
