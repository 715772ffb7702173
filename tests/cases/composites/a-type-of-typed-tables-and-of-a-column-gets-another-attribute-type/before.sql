CREATE TYPE place AS (id int, zip int);
CREATE TABLE town OF place (zip WITH OPTIONS CHECK (zip > 0));
CREATE TABLE visit (id int, at place);
