CREATE TABLE book (id integer, price numeric);
CREATE FUNCTION dear(p numeric) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT p > 100';
CREATE FUNCTION dear(p integer) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT p > 100';
CREATE PROCEDURE cheaper(by_how_much numeric) LANGUAGE sql AS 'UPDATE book SET price = price - by_how_much';
CREATE AGGREGATE total(numeric) (SFUNC = numeric_add, STYPE = numeric);
ALTER TABLE book ADD CHECK (NOT dear(price));
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER touched BEFORE UPDATE ON book FOR EACH ROW EXECUTE FUNCTION touch();
