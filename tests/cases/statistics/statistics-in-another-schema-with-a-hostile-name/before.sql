CREATE SCHEMA "S"; CREATE TABLE "S".t (a int, "B b" int);
