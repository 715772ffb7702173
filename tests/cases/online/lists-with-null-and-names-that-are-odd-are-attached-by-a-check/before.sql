CREATE SCHEMA "Odd";
CREATE TABLE "Odd"."My ""log" ("Ké y" varchar(10), n smallint) PARTITION BY LIST ("Ké y");
CREATE TABLE "Odd"."it's" ("Ké y" varchar(10), n smallint) PARTITION BY LIST (n);
ALTER TABLE "Odd"."My ""log" ATTACH PARTITION "Odd"."it's" FOR VALUES IN ('a,b', 'it''s');
CREATE TABLE "Odd".one ("Ké y" varchar(10), n smallint, CONSTRAINT one_bounds CHECK (n > 0));
CREATE TABLE "Odd".two ("Ké y" varchar(10), n smallint);
