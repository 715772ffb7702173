CREATE SCHEMA "S"; CREATE TYPE "S"."my range" AS RANGE (subtype = timetz);
