CREATE TYPE day AS ENUM ('sa', 'su');
CREATE TABLE opening (shop integer, days day[] NOT NULL DEFAULT '{sa}');
