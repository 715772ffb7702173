CREATE SCHEMA "Back Office";
CREATE TABLE "Back Office"."Order" ("Id" serial PRIMARY KEY, "No" smallserial, "Big" bigserial);
