CREATE TABLE river_job (id int);
CREATE TABLE rest ();
CREATE FUNCTION jobs() RETURNS bigint LANGUAGE sql AS 'SELECT count(*) FROM river_job';
