CREATE TYPE temper AS ENUM ('sad', 'happy');
CREATE DOMAIN address AS text CONSTRAINT has_at_sign CHECK (VALUE LIKE '%@%');
CREATE TYPE extent AS (width integer, height integer);
CREATE TYPE stretch AS RANGE (SUBTYPE = float8);
CREATE TABLE person (id integer, mood temper, mail address, size extent, moods temper[], way stretch);
CREATE FUNCTION enjoys(m temper) RETURNS boolean LANGUAGE sql AS 'SELECT true';
