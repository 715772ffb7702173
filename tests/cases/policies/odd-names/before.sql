CREATE SCHEMA "Odd schema";
CREATE TABLE "Odd schema"."a ""b""" ("C d" text);
