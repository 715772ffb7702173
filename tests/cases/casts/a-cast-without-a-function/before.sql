CREATE DOMAIN d AS int; CREATE TYPE a AS (x int); CREATE TYPE b AS (x int);
