CREATE SCHEMA "S"; CREATE TYPE "S"."my type" AS ("an attribute" int, "select" "char");
