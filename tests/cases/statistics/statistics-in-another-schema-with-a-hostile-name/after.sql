CREATE SCHEMA "S"; CREATE TABLE "S".t (a int, "B b" int); CREATE STATISTICS public."My s" ON a, "B b" FROM "S".t;
