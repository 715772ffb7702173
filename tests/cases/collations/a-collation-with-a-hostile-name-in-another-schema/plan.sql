-- create collation "S"."my order"
CREATE COLLATION "S"."my order" (PROVIDER = icu, LOCALE = 'de');

-- create table "S".t
CREATE TABLE "S".t (
    a text COLLATE "S"."my order"
);
