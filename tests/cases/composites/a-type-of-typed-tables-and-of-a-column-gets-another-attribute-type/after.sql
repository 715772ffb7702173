CREATE TYPE place AS (id int, zip bigint, name text);
CREATE TABLE town OF place (zip WITH OPTIONS CHECK (zip > 0));
CREATE TABLE visit (id int, at place);
