CREATE TABLE book (id int PRIMARY KEY, token uuid DEFAULT gen_random_uuid());
CREATE FUNCTION told() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
