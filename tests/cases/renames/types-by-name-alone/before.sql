CREATE TYPE mood AS ENUM ('sad', 'happy');
CREATE DOMAIN mail AS text CONSTRAINT has_at CHECK (VALUE LIKE '%@%');
CREATE TYPE size AS (width integer, height integer);
CREATE TYPE distance AS RANGE (SUBTYPE = float8);
CREATE TABLE person (id integer, mood mood, mail mail, size size, moods mood[], way distance);
CREATE FUNCTION likes(m mood) RETURNS boolean LANGUAGE sql AS 'SELECT true';
