-- create schema ext
CREATE SCHEMA ext;

-- move extension citext to schema ext
ALTER EXTENSION citext SET SCHEMA ext;
